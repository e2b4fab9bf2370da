import { drizzle } from "drizzle-orm/mysql2";
import type { PoolConnection, RowDataPacket } from "mysql2/promise";
import { AppError } from "@/lib/errors";
import type { Database, QueryRunner } from "./client";
import { parseServerVersion } from "./server-version";

export interface TimeLimit {
	/** For each statement. */
	readonly ms: number;
	/** Calls the running statement off: whoever asked has gone. */
	readonly signal?: AbortSignal | undefined;
}

/** Too long on MariaDB, too long on MySQL, and called off. */
const OUT_OF_TIME = new Set([1969, 3024, 1317]);

const limitedBy = new WeakMap<Database, Promise<(ms: number | null) => string>>();

/**
 * Reads on a connection whose every statement ends after so long, on the server too. Throws AppError `invalid` when one
 * took longer or was called off.
 */
export async function withTimeLimit<T>(
	db: Database,
	limit: TimeLimit,
	read: (runner: QueryRunner) => Promise<T>,
): Promise<T> {
	const settingOf = await findSetting(db);
	limit.signal?.throwIfAborted();
	const connection = await db.pool.getConnection();
	const stop = watch(db, connection, limit.signal);
	try {
		await connection.query(settingOf(limit.ms));
		return await read({ orm: drizzle({ client: connection }), pool: connection });
	} catch (error) {
		throw isOutOfTime(error) ? tooLong(limit.ms) : error;
	} finally {
		await giveBack(connection, settingOf(null), stop());
	}
}

/** Each server has a variable of its own, one in seconds and one in milliseconds. */
function findSetting(db: Database): Promise<(ms: number | null) => string> {
	let known = limitedBy.get(db);
	if (known === undefined) {
		known = db.pool.query<RowDataPacket[]>("SELECT VERSION() AS version").then(([rows]) => {
			const isMariaDb = parseServerVersion(String(rows[0]?.version)).product === "MariaDB";
			return (ms) =>
				isMariaDb
					? `SET SESSION max_statement_time=${ms === null ? "DEFAULT" : ms / 1_000}`
					: `SET SESSION max_execution_time=${ms === null ? "DEFAULT" : Math.ceil(ms)}`;
		});
		limitedBy.set(db, known);
		known.catch(() => limitedBy.delete(db));
	}
	return known;
}

/** Kills what runs when the signal comes. The function returned ends the watch and tells whether it came. */
function watch(db: Database, connection: PoolConnection, signal: AbortSignal | undefined): () => boolean {
	const kill = () => {
		db.pool.query(`KILL QUERY ${connection.threadId}`).catch(() => undefined);
	};
	signal?.addEventListener("abort", kill, { once: true });
	return () => {
		signal?.removeEventListener("abort", kill);
		return signal?.aborted ?? false;
	};
}

/** One that was killed may still have the kill ahead of it: nobody else gets it. */
async function giveBack(connection: PoolConnection, reset: string, wasKilled: boolean): Promise<void> {
	if (wasKilled) return connection.destroy();
	await connection.query(reset).then(
		() => connection.release(),
		() => connection.destroy(),
	);
}

/** By number: the driver has no name for MariaDB's own errors. */
function isOutOfTime(error: unknown): boolean {
	for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
		if (OUT_OF_TIME.has(Number((at as { errno?: unknown }).errno))) return true;
	}
	return false;
}

function tooLong(ms: number): AppError {
	return new AppError("invalid", `The answer takes longer than ${Math.round(ms / 1_000)} seconds.`, {
		hint: "Ask about less time, or split by day, hour or topic, which is counted already.",
	});
}
