import type { ResultSetHeader } from "mysql2/promise";
import type { QueryRunner } from "../client";

/** Ends rows of runs that said nothing since `silentSince` and that the embedded executor knows to be over. Returns how many. */
export async function endSilentRuns(db: QueryRunner, silentSince: Date, now: Date): Promise<number> {
	const [ended] = await db.pool.query<ResultSetHeader>(
		`UPDATE job_runs j JOIN jobs_run r ON r.run_id = j.run_id
			SET j.state = r.status, j.waiting_for = NULL, j.waiting_until = NULL, j.ended_at = r.ended_at, j.updated_at = ?
			WHERE j.state IN ('running', 'waiting', 'retrying') AND j.updated_at < ? AND r.ended_at < ?`,
		[now, silentSince, silentSince],
	);
	return ended.affectedRows;
}
