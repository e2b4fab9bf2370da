import type { AppError } from "@/lib/errors";
import type { Database } from "./client";
import { releaseNamedLock, takeNamedLock } from "./named-lock";

export interface NamedLock {
	readonly name: string;
	/** How long to wait for whoever has it. */
	readonly seconds: number;
}

/** Runs `work` while this process holds a lock of the database, on a connection of its own. Throws `refusal()`. */
export async function withNamedLock<T>(
	db: Database,
	{
		refusal,
		...lock
	}: NamedLock & { /** What the caller is told when waiting was not enough. */ readonly refusal: () => AppError },
	work: () => Promise<T>,
): Promise<T> {
	const held = await tryNamedLock(db, lock, work);
	if (held === null) throw refusal();
	return held.result;
}

/** The same for who can do without: `null` when somebody else has the lock for all that time. */
export async function tryNamedLock<T>(
	db: Database,
	{ name, seconds }: NamedLock,
	work: () => Promise<T>,
): Promise<{ readonly result: T } | null> {
	const connection = await db.pool.getConnection();
	try {
		if (!(await takeNamedLock(connection, name, seconds))) return null;
		try {
			return { result: await work() };
		} finally {
			await releaseNamedLock(connection, name).catch(() => connection.destroy());
		}
	} finally {
		connection.release();
	}
}
