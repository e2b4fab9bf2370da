import type { ResultSetHeader, RowDataPacket } from "mysql2/promise";
import type { QueryRunner } from "../client";

/** Rows a statement deletes at most: short enough to be in nobody's way. */
const BATCH = 500;

/** Forgets runs that ended before an instant, and their steps. */
export async function deleteOldRuns(db: QueryRunner, before: Date): Promise<void> {
	for (;;) {
		const [rows] = await db.pool.query<RowDataPacket[]>("SELECT run_id FROM jobs_run WHERE ended_at < ? LIMIT ?", [
			before,
			BATCH,
		]);
		if (rows.length === 0) return;
		const runIds = rows.map((row) => String(row.run_id));
		// Steps first: what is left of a run after a crash is then found again.
		await db.pool.query("DELETE FROM jobs_step WHERE run_id IN (?)", [runIds]);
		await db.pool.query("DELETE FROM jobs_run WHERE run_id IN (?)", [runIds]);
	}
}

/** Forgets events routed before an instant. */
export async function deleteOldEvents(db: QueryRunner, before: Date): Promise<void> {
	await deleteInBatches(db, "DELETE FROM jobs_event WHERE routed_at < ? LIMIT ?", before);
}

/** Forgets keys that have run out. */
export async function deleteOldKeys(db: QueryRunner, now: Date): Promise<void> {
	await deleteInBatches(db, "DELETE FROM jobs_key WHERE expires_at <= ? LIMIT ?", now);
}

async function deleteInBatches(db: QueryRunner, sql: string, before: Date): Promise<void> {
	for (;;) {
		const [deleted] = await db.pool.query<ResultSetHeader>(sql, [before, BATCH]);
		if (deleted.affectedRows < BATCH) return;
	}
}
