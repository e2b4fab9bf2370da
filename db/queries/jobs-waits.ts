import type { ResultSetHeader, RowDataPacket } from "mysql2/promise";
import type { QueryRunner } from "../client";

/** What a run waits for. */
export interface JobsWait {
	readonly runId: string;
	readonly hash: string;
	readonly event: string;
	/** `null`: any event of the name. */
	readonly expression: string | null;
}

/** A wait, with the event that started the run that waits, as JSON. */
export interface OpenWait extends JobsWait {
	readonly runEvent: string;
}

/** Notes that a run waits for an event. */
export async function insertWait(tx: QueryRunner, { runId, hash, event, expression }: JobsWait): Promise<void> {
	await tx.pool.query("INSERT INTO jobs_wait (run_id, hash, event, expression) VALUES (?, ?, ?, ?)", [
		runId,
		hash,
		event,
		expression,
	]);
}

/** Who waits for events of these names. */
export async function listWaits(db: QueryRunner, names: readonly string[]): Promise<OpenWait[]> {
	if (names.length === 0) return [];
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT w.run_id, w.hash, w.event, w.expression, r.event AS run_event
			FROM jobs_wait w JOIN jobs_run r ON r.run_id = w.run_id WHERE w.event IN (?)`,
		[[...names]],
	);
	return rows.map((row) => ({
		runId: String(row.run_id),
		hash: String(row.hash),
		event: String(row.event),
		expression: row.expression === null ? null : String(row.expression),
		runEvent: String(row.run_event),
	}));
}

/** Whether anybody waits for events of a name. */
export async function hasWaits(db: QueryRunner, name: string): Promise<boolean> {
	const [rows] = await db.pool.query<RowDataPacket[]>("SELECT 1 FROM jobs_wait WHERE event = ? LIMIT 1", [name]);
	return rows.length > 0;
}

/** Ends a wait; returns whether it was on. */
export async function deleteWait(tx: QueryRunner, runId: string, hash: string): Promise<boolean> {
	const [deleted] = await tx.pool.query<ResultSetHeader>("DELETE FROM jobs_wait WHERE run_id = ? AND hash = ?", [
		runId,
		hash,
	]);
	return deleted.affectedRows === 1;
}

/** Ends everything a run waits for. */
export async function deleteRunWaits(tx: QueryRunner, runId: string): Promise<void> {
	await tx.pool.query("DELETE FROM jobs_wait WHERE run_id = ?", [runId]);
}
