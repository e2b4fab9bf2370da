import { and, asc, desc, eq, inArray, isNotNull, lt, ne, notInArray, type SQL, sql } from "drizzle-orm";
import { JOB_STATES, type JobProgress, type JobRun, type JobState } from "@/lib/domain/job-run";
import type { QueryRunner } from "../client";
import { jobRuns } from "../schema/job-runs";

/** What makes a run this run: written once. */
export type JobRunIdentity = Pick<JobRun, "runId" | "functionId" | "eventId" | "eventName" | "eventData" | "groupId">;

/** What a run says of itself; what is absent stays as it is. */
export type JobRunChange = Partial<
	Pick<JobRun, "step" | "attempt" | "progress" | "waitingFor" | "waitingUntil" | "error" | "result" | "endedAt">
> & { readonly state: JobState };

/**
 * Writes what a run says of itself, making its row when there is none. A cancelled run stays cancelled: its last step
 * may end after it was called off.
 */
export async function saveJobRun(
	db: QueryRunner,
	identity: JobRunIdentity,
	change: JobRunChange,
	at: Date,
): Promise<void> {
	const { progress, ...rest } = change;
	const columns = { ...rest, ...(progress ? progress : {}), updatedAt: at };
	const [changed] = await db.orm
		.update(jobRuns)
		.set(columns)
		.where(and(eq(jobRuns.runId, identity.runId), ne(jobRuns.state, "cancelled")));
	if (changed.affectedRows > 0) return;
	await db.orm
		.insert(jobRuns)
		.ignore()
		.values({ attempt: 1, ...columns, ...identity, startedAt: at });
}

/** Writes how far a run is; one that is not known is left unknown. */
export async function saveJobProgress(db: QueryRunner, runId: string, progress: JobProgress, at: Date): Promise<void> {
	await db.orm
		.update(jobRuns)
		.set({ ...progress, updatedAt: at })
		.where(eq(jobRuns.runId, runId));
}

/** The run, or `null`. */
export async function findJobRun(db: QueryRunner, runId: string): Promise<JobRun | null> {
	const rows = await db.orm.select().from(jobRuns).where(eq(jobRuns.runId, runId)).limit(1);
	return rows[0] === undefined ? null : toRun(rows[0]);
}

/** Runs these events started: of each, one a function that listens to it. */
export async function listRunsOfEvents(db: QueryRunner, eventIds: readonly string[]): Promise<JobRun[]> {
	const isOne = inArray(jobRuns.eventId, [...eventIds]);
	const rows = await db.orm.select().from(jobRuns).where(isOne).orderBy(asc(jobRuns.runId));
	return rows.map(toRun);
}

export interface JobRunFilter {
	readonly states?: readonly JobState[];
	readonly functionIds?: readonly string[];
	/** Functions to leave out. */
	readonly except?: readonly string[];
	readonly groupId?: number;
}

/** Runs that moved last come first. */
export async function listJobRuns(db: QueryRunner, filter: JobRunFilter, limit: number): Promise<JobRun[]> {
	const { states = [null] } = filter;
	// One state at a time: each comes out of its index in order, where several would have to be sorted.
	const lists = await Promise.all(states.map((state) => listInState(db, state, filter, limit)));
	const runs = lists.flat();
	return lists.length === 1 ? runs : runs.sort(byNewest).slice(0, limit);
}

async function listInState(
	db: QueryRunner,
	state: JobState | null,
	{ functionIds, except, groupId }: JobRunFilter,
	limit: number,
): Promise<JobRun[]> {
	const conditions: SQL[] = [];
	if (state !== null) conditions.push(eq(jobRuns.state, state));
	if (functionIds !== undefined) conditions.push(inArray(jobRuns.functionId, [...functionIds]));
	if (except !== undefined && except.length > 0) conditions.push(notInArray(jobRuns.functionId, [...except]));
	if (groupId !== undefined) conditions.push(eq(jobRuns.groupId, groupId));
	const rows = await db.orm
		.select()
		.from(jobRuns)
		.where(and(...conditions))
		.orderBy(desc(jobRuns.updatedAt), desc(jobRuns.runId))
		.limit(limit);
	return rows.map(toRun);
}

function byNewest(a: JobRun, b: JobRun): number {
	return b.updatedAt.getTime() - a.updatedAt.getTime() || (a.runId < b.runId ? 1 : -1);
}

/** A mark that changes whenever a run moved since `since`; one look at an index. */
export async function markJobRuns(db: QueryRunner, since: Date): Promise<string> {
	const [row] = await db.orm
		.select({ moved: sql<number>`COUNT(*)`, last: sql<string | null>`MAX(${jobRuns.updatedAt})` })
		.from(jobRuns)
		.where(sql`${jobRuns.updatedAt} >= ${since}`);
	return `${row?.moved ?? 0} ${row?.last ?? ""}`;
}

/** Forgets up to `limit` runs in `states` that ended before `before`. Returns how many. */
export async function deleteEndedRuns(
	db: QueryRunner,
	states: readonly JobState[],
	before: Date,
	limit: number,
): Promise<number> {
	const [deleted] = await db.orm
		.delete(jobRuns)
		.where(and(inArray(jobRuns.state, [...states]), isNotNull(jobRuns.endedAt), lt(jobRuns.updatedAt, before)))
		.limit(limit);
	return deleted.affectedRows;
}

function toRun(row: typeof jobRuns.$inferSelect): JobRun {
	const { unit, current, total, rate, state, ...rest } = row;
	const progress = unit === null || current === null ? null : { unit, current, total, rate };
	return { ...rest, state: toState(state), progress };
}

function toState(text: string): JobState {
	return JOB_STATES.find((state) => state === text) ?? "running";
}
