import type { Database } from "@/db/client";
import { releaseNamedLock, takeNamedLock } from "@/db/named-lock";
import { AppError } from "@/lib/errors";

/** Connecting takes a few statements: whoever waits longer than this waits for something that hangs. */
const WAIT_SECONDS = 10;
const NAME = "connect";

/** Runs `work` while nobody else connects a group, so that counting them and adding one is one step. */
export async function withConnectLock<T>(db: Database, work: () => Promise<T>): Promise<T> {
	const connection = await db.pool.getConnection();
	try {
		if (!(await takeNamedLock(connection, NAME, WAIT_SECONDS))) {
			throw new AppError("conflict", "Another group is being connected.", { hint: "Try again in a moment." });
		}
		try {
			return await work();
		} finally {
			await releaseNamedLock(connection, NAME).catch(() => connection.destroy());
		}
	} finally {
		connection.release();
	}
}
