import type { Database } from "@/db/client";
import { releaseNamedLock, takeNamedLock } from "@/db/named-lock";
import type { Group } from "@/lib/domain/group";
import { AppError } from "@/lib/errors";

/** Long enough for an import that is just ending. */
const WAIT_SECONDS = 2;
/** A job that finds another process at work, or one just killed, tries again. */
const RETRY_AFTER_MS = 15_000;

/**
 * Runs `work` while no other process imports into the same group. The lock lives on a connection of its own and dies
 * with the process. Throws AppError `conflict` when another import has it.
 */
export async function withImportLock<T>(db: Database, group: Group, work: () => Promise<T>): Promise<T> {
	const name = `import.${group.groupId}`;
	const connection = await db.pool.getConnection();
	try {
		if (!(await takeNamedLock(connection, name, WAIT_SECONDS))) {
			throw new AppError("conflict", `Another import of ${group.title} is running.`, {
				hint: "Wait until it has finished, then import again.",
				retryAfterMs: RETRY_AFTER_MS,
			});
		}
		const result = await work();
		await releaseNamedLock(connection, name);
		return result;
	} catch (error) {
		await releaseNamedLock(connection, name).catch(() => connection.destroy());
		throw error;
	} finally {
		connection.release();
	}
}
