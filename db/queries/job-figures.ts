import { and, asc, eq, gte, sql } from "drizzle-orm";
import type { RowDataPacket } from "mysql2/promise";
import { JOB_STATES, type JobState } from "@/lib/domain/job-run";
import type { QueryRunner } from "../client";
import { jobRuns } from "../schema/job-runs";

/** Runs of each job in each state. */
export async function countJobRuns(
	db: QueryRunner,
): Promise<{ readonly job: string; readonly state: JobState; readonly runs: number }[]> {
	const rows = await db.orm
		.select({ job: jobRuns.functionId, state: jobRuns.state, runs: sql<number>`COUNT(*)` })
		.from(jobRuns)
		.groupBy(jobRuns.functionId, jobRuns.state)
		.orderBy(asc(jobRuns.functionId), asc(jobRuns.state));
	return rows.map(({ job, state, runs }) => ({
		...{ job, runs: Number(runs) },
		state: JOB_STATES.find((known) => known === state) ?? "running",
	}));
}

/** Runs of each job that failed since `since`. */
export async function countFailedRuns(
	db: QueryRunner,
	since: Date,
): Promise<{ readonly job: string; readonly runs: number }[]> {
	const rows = await db.orm
		.select({ job: jobRuns.functionId, runs: sql<number>`COUNT(*)` })
		.from(jobRuns)
		.where(and(eq(jobRuns.state, "failed"), gte(jobRuns.updatedAt, since)))
		.groupBy(jobRuns.functionId)
		.orderBy(asc(jobRuns.functionId));
	return rows.map(({ job, runs }) => ({ job, runs: Number(runs) }));
}

/** Since when the embedded executor's most overdue call is due; `null`: none is. */
export async function findMostOverdue(db: QueryRunner, now: Date): Promise<Date | null> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		"SELECT MIN(due_at) AS dueAt FROM jobs_queue WHERE lane = 1 AND lease_epoch = 0 AND due_at <= ?",
		[now],
	);
	const dueAt: unknown = rows[0]?.dueAt;
	return dueAt instanceof Date ? dueAt : null;
}
