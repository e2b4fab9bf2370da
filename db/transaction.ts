import { setTimeout as sleep } from "node:timers/promises";
import { drizzle } from "drizzle-orm/mysql2";
import type { PoolConnection } from "mysql2/promise";
import type { Database, QueryRunner } from "./client";
import { driverErrorOf } from "./driver-error";

/** Deadlock, and lock wait timeout: the server rolled back and asks to try again. */
const RETRIED_ERRORS = new Set([1213, 1205]);
const ATTEMPTS_MAX = 6;
/** Doubled each attempt, plus as much again at random, so that two writers do not meet again. */
const BACKOFF_MS = 15;

/**
 * Runs `work` in one transaction and commits it; any error rolls back. Deadlocks and lock timeouts run `work` again,
 * so it must not keep state of its own across calls. Inside another transaction it joins that one.
 */
export async function inTransaction<T>(db: Database | QueryRunner, work: (tx: QueryRunner) => Promise<T>): Promise<T> {
	if (!isPooled(db)) return work(db);
	for (let attempt = 1; ; attempt += 1) {
		const connection = await db.pool.getConnection();
		try {
			return await runOnce(connection, work);
		} catch (error) {
			if (attempt === ATTEMPTS_MAX || !isRetried(error)) throw error;
		} finally {
			connection.release();
		}
		const base = BACKOFF_MS * 2 ** attempt;
		await sleep(base + Math.random() * base);
	}
}

async function runOnce<T>(connection: PoolConnection, work: (tx: QueryRunner) => Promise<T>): Promise<T> {
	await connection.query("START TRANSACTION");
	try {
		const result = await work({ orm: drizzle({ client: connection }), pool: connection });
		await connection.query("COMMIT");
		return result;
	} catch (error) {
		// A broken connection cannot roll back, and need not: the server does when it goes.
		await connection.query("ROLLBACK").catch(() => connection.destroy());
		throw error;
	}
}

function isPooled(db: Database | QueryRunner): db is Database {
	return "close" in db;
}

function isRetried(error: unknown): boolean {
	const found = driverErrorOf(error);
	return found !== null && RETRIED_ERRORS.has(found.errno);
}
