import type { AppError } from "@/lib/errors";
import type { Database } from "./client";
import { releaseNamedLock, takeNamedLock } from "./named-lock";

export interface NamedLock {
	readonly name: string;
	/** How long to wait for whoever has it. */
	readonly seconds: number;
	/** What the caller is told when that was not enough. */
	readonly refusal: () => AppError;
}

/** Runs `work` while this process holds a lock of the database, on a connection of its own. Throws `refusal()`. */
export async function withNamedLock<T>(
	db: Database,
	{ name, seconds, refusal }: NamedLock,
	work: () => Promise<T>,
): Promise<T> {
	const connection = await db.pool.getConnection();
	try {
		if (!(await takeNamedLock(connection, name, seconds))) throw refusal();
		try {
			return await work();
		} finally {
			await releaseNamedLock(connection, name).catch(() => connection.destroy());
		}
	} finally {
		connection.release();
	}
}
