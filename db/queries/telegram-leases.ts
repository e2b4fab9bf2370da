import type { ResultSetHeader, RowDataPacket } from "mysql2/promise";
import type { QueryRunner } from "../client";

/** One acquisition of one account's session. */
export interface LeaseClaim {
	readonly accountId: string;
	/** Random per acquisition. */
	readonly holder: string;
	/** Shown to whoever waits: host, process, purpose. */
	readonly note: string;
	readonly ttlMs: number;
	/** Leaves the lease to somebody who asked for it within this long; 0: takes it all the same. */
	readonly yieldMs: number;
}

const EXPIRY = "NOW(3) + INTERVAL ? MICROSECOND";

/** Takes the account's lease when it is free or run out, by the database's clock. Returns whether it was taken. */
export async function takeLease(db: QueryRunner, claim: LeaseClaim): Promise<boolean> {
	const { accountId, holder, note, ttlMs, yieldMs } = claim;
	const [inserted] = await db.pool.query<ResultSetHeader>(
		`INSERT IGNORE INTO telegram_leases (account_id, holder, holder_note, acquired_at, expires_at)
			VALUES (?, ?, ?, NOW(3), ${EXPIRY})`,
		[accountId, holder, note.slice(0, 255), ttlMs * 1000],
	);
	if (inserted.affectedRows === 1) return true;
	const [taken] = await db.pool.query<ResultSetHeader>(
		`UPDATE telegram_leases SET holder = ?, holder_note = ?, acquired_at = NOW(3), wanted_at = NULL, expires_at = ${EXPIRY}
			WHERE account_id = ? AND expires_at <= NOW(3)
				AND (? = 0 OR wanted_at IS NULL OR wanted_at <= NOW(3) - INTERVAL ? MICROSECOND)`,
		[holder, note.slice(0, 255), ttlMs * 1000, accountId, yieldMs, yieldMs * 1000],
	);
	return taken.affectedRows === 1;
}

/** A heartbeat; `isWanted` when somebody asked for the lease within `wantedWithinMs`. */
export interface LeaseRenewal extends Pick<LeaseClaim, "accountId" | "holder" | "ttlMs"> {
	readonly wantedWithinMs: number;
}

/** Prolongs a lease that is still ours. `null`: it ran out or was taken. */
export async function renewLease(
	db: QueryRunner,
	{ accountId, holder, ttlMs, wantedWithinMs }: LeaseRenewal,
): Promise<{ readonly isWanted: boolean } | null> {
	const [renewed] = await db.pool.query<ResultSetHeader>(
		`UPDATE telegram_leases SET expires_at = ${EXPIRY} WHERE account_id = ? AND holder = ? AND expires_at > NOW(3)`,
		[ttlMs * 1000, accountId, holder],
	);
	if (renewed.affectedRows === 0) return null;
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT COALESCE(wanted_at > NOW(3) - INTERVAL ? MICROSECOND, 0) AS isWanted
			FROM telegram_leases WHERE account_id = ? AND holder = ?`,
		[wantedWithinMs * 1000, accountId, holder],
	);
	return { isWanted: Number(rows[0]?.isWanted) === 1 };
}

/** Says that somebody waits for the lease, and who has it; `null`: nobody does any more. */
export async function wantLease(db: QueryRunner, accountId: string): Promise<string | null> {
	await db.pool.query("UPDATE telegram_leases SET wanted_at = NOW(3) WHERE account_id = ?", [accountId]);
	return findLeaseHolder(db, accountId);
}

/** Who has the lease, as it describes itself; `null`: it is free. */
export async function findLeaseHolder(db: QueryRunner, accountId: string): Promise<string | null> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		"SELECT holder_note FROM telegram_leases WHERE account_id = ? AND expires_at > NOW(3)",
		[accountId],
	);
	return rows[0] === undefined ? null : String(rows[0].holder_note);
}

/** Gives the lease back at once; who asked for it stays written, so that a background holder does not take it again first. */
export async function releaseLease(db: QueryRunner, accountId: string, holder: string): Promise<void> {
	await db.pool.query("UPDATE telegram_leases SET expires_at = NOW(3) WHERE account_id = ? AND holder = ?", [
		accountId,
		holder,
	]);
}
