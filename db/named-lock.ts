import type { Connection, RowDataPacket } from "mysql2/promise";

/**
 * Takes the server's lock `name` for this database on `connection`, waiting at most `seconds`. The lock belongs to the
 * connection: it ends with it, also when the process is killed. Returns whether it was taken.
 */
export async function takeNamedLock(connection: Connection, name: string, seconds: number): Promise<boolean> {
	const [rows] = await connection.query<RowDataPacket[]>(`SELECT GET_LOCK(${LOCK_NAME}, ?) AS locked`, [name, seconds]);
	return Number(rows[0]?.locked) === 1;
}

/** Lets go of what {@link takeNamedLock} took on the same connection. */
export async function releaseNamedLock(connection: Connection, name: string): Promise<void> {
	await connection.query(`DO RELEASE_LOCK(${LOCK_NAME})`, [name]);
}

/** Lock names are the whole server's and at most 64 characters; SHA2 is the digest both servers still have. */
const LOCK_NAME = "CONCAT('shiplog.', ?, '.', LEFT(SHA2(DATABASE(), 256), 16))";
