import type { ResultSetHeader, RowDataPacket } from "mysql2/promise";
import type { QueryRunner } from "../client";
import { isDuplicateKey } from "../driver-error";
import { sqlInstant } from "../sql-instant";
import { bulkInsert } from "../upsert";

/** What makes a run this run. */
export interface NewJobsRun {
	readonly runId: string;
	/** With the app's id in front. */
	readonly functionId: string;
	readonly eventUlid: string;
	readonly eventId: string;
	/** The event that started it, as JSON. */
	readonly event: string;
	/** The run and step that invoked it. */
	readonly invokerRun: string | null;
	readonly invokerStep: string | null;
	/** Held until it is over; `null`: it is no singleton. */
	readonly singletonKey: string | null;
	/** What its calls are counted under; empty: not counted. */
	readonly capacity1: string;
	readonly capacity2: string;
	readonly createdAt: Date;
}

/** A run as it stands. */
export interface JobsRun extends NewJobsRun {
	readonly status: "queued" | "running" | "completed" | "failed" | "cancelled";
	/** Settled steps, and the bytes their results take. */
	readonly steps: number;
	readonly stateBytes: number;
	readonly startedAt: Date | null;
}

/** A call under way: its row in the queue, and which taking of it. */
export interface HeldItem {
	readonly itemId: number;
	readonly claims: number;
	readonly leaseEpoch: number;
}

const NEW_COLUMNS = [
	"run_id",
	"function_id",
	"event_ulid",
	"event_id",
	"event",
	"invoker_run",
	"invoker_step",
	"singleton_key",
	"capacity_1",
	"capacity_2",
	"created_at",
	"status",
	"steps",
	"state_bytes",
] as const;
const FIELDS = [...NEW_COLUMNS, "started_at"].map((column) => `r.${column}`).join(", ");

/** Makes a run. Returns whether there was none of this function for this event, and no other of its singleton key. */
export async function insertRun(tx: QueryRunner, run: NewJobsRun): Promise<boolean> {
	try {
		await bulkInsert(tx, { table: "jobs_run", columns: NEW_COLUMNS, onDuplicate: null }, [tupleOf(run)]);
		return true;
	} catch (error) {
		if (isDuplicateKey(error)) return false;
		throw error;
	}
}

/** Makes runs that are known to be new. */
export async function insertRuns(tx: QueryRunner, runs: readonly NewJobsRun[]): Promise<void> {
	await bulkInsert(tx, { table: "jobs_run", columns: NEW_COLUMNS, onDuplicate: null }, runs.map(tupleOf));
}

function tupleOf(run: NewJobsRun) {
	const { runId, functionId, eventUlid, eventId, event, invokerRun, invokerStep, singletonKey } = run;
	const identity = [runId, functionId, eventUlid, eventId, event, invokerRun, invokerStep, singletonKey];
	return [...identity, run.capacity1, run.capacity2, sqlInstant(run.createdAt), "queued", 0, 0];
}

/** A run that is not over, locked until the transaction ends; `null`: there is none. */
export async function lockRun(tx: QueryRunner, runId: string): Promise<JobsRun | null> {
	const [rows] = await tx.pool.query<RowDataPacket[]>(
		`SELECT ${FIELDS} FROM jobs_run r WHERE r.run_id = ? AND r.ended_at IS NULL FOR UPDATE`,
		[runId],
	);
	return rows[0] === undefined ? null : runOf(rows[0]);
}

/**
 * The run of a call under way, both locked; `null`: the call is no longer the one waited for, or the run is over. The item's
 * row is the fence: whoever takes the lease over takes the item from its holder first.
 */
export async function lockHeldRun(tx: QueryRunner, runId: string, item: HeldItem): Promise<JobsRun | null> {
	const [rows] = await tx.pool.query<RowDataPacket[]>(
		`SELECT ${FIELDS} FROM jobs_run r JOIN jobs_queue q ON q.run_id = r.run_id
			WHERE r.run_id = ? AND r.ended_at IS NULL AND q.item_id = ? AND q.claims = ? AND q.lease_epoch = ? FOR UPDATE`,
		[runId, item.itemId, item.claims, item.leaseEpoch],
	);
	return rows[0] === undefined ? null : runOf(rows[0]);
}

/** What a run may come to at most. */
export interface RunBounds {
	readonly steps: number;
	readonly stateBytes: number;
}

/**
 * Counts one more settled step in the run of a call under way, locking both: the shortest way a result is kept. Returns the
 * step's number; `null`: the call is not waited for, the run is full, or the runner is stopping.
 */
export async function countHeldStep(
	tx: QueryRunner,
	runId: string,
	item: HeldItem,
	{ bytes, max }: { readonly bytes: number; readonly max: RunBounds },
): Promise<number | null> {
	const [counted] = await tx.pool.query<ResultSetHeader>(
		`UPDATE jobs_run r JOIN jobs_queue q ON q.run_id = r.run_id
			SET r.steps = LAST_INSERT_ID(r.steps + 1), r.state_bytes = r.state_bytes + ?, q.attempt = 0, q.crashes = 0
			WHERE r.run_id = ? AND r.ended_at IS NULL AND r.steps < ? AND r.state_bytes + ? <= ?
				AND q.item_id = ? AND q.claims = ? AND q.lease_epoch = ?
				AND NOT EXISTS (SELECT 1 FROM jobs_runner WHERE is_stopping = 1)`,
		[bytes, runId, max.steps, bytes, max.stateBytes, item.itemId, item.claims, item.leaseEpoch],
	);
	return counted.affectedRows === 0 ? null : counted.insertId;
}

/** Runs of these ids. */
export async function listRunsById(db: QueryRunner, runIds: readonly string[]): Promise<JobsRun[]> {
	if (runIds.length === 0) return [];
	const [rows] = await db.pool.query<RowDataPacket[]>(`SELECT ${FIELDS} FROM jobs_run r WHERE r.run_id IN (?)`, [
		[...runIds],
	]);
	return rows.map(runOf);
}

/** Runs of these functions that are not over. */
export async function listActiveRuns(db: QueryRunner, functionIds: readonly string[]): Promise<JobsRun[]> {
	if (functionIds.length === 0) return [];
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT ${FIELDS} FROM jobs_run r WHERE r.function_id IN (?) AND r.status IN ('queued', 'running')`,
		[[...functionIds]],
	);
	return rows.map(runOf);
}

/** Functions that have runs which are not over, without these. */
export async function listOtherFunctions(db: QueryRunner, known: readonly string[]): Promise<string[]> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		"SELECT DISTINCT function_id FROM jobs_run WHERE status IN ('queued', 'running') AND function_id NOT IN (?)",
		[["", ...known]],
	);
	return rows.map((row) => String(row.function_id));
}

/** The run that holds a singleton key, locked; `null`: none does. */
export async function lockSingleton(tx: QueryRunner, key: string): Promise<JobsRun | null> {
	const [rows] = await tx.pool.query<RowDataPacket[]>(
		`SELECT ${FIELDS} FROM jobs_run r WHERE r.singleton_key = ? FOR UPDATE`,
		[key],
	);
	return rows[0] === undefined ? null : runOf(rows[0]);
}

/** Notes runs as started. */
export async function startRuns(tx: QueryRunner, runIds: readonly string[], at: Date): Promise<void> {
	if (runIds.length === 0) return;
	await tx.pool.query(
		"UPDATE jobs_run SET status = 'running', started_at = ? WHERE run_id IN (?) AND status = 'queued'",
		[at, [...runIds]],
	);
}

/** Counts what a locked run has settled. */
export async function countSettled(tx: QueryRunner, runId: string, steps: number, stateBytes: number): Promise<void> {
	await tx.pool.query("UPDATE jobs_run SET steps = ?, state_bytes = ? WHERE run_id = ?", [steps, stateBytes, runId]);
}

/** Ends a run, once: returns whether it was not over. */
export async function closeRun(
	tx: QueryRunner,
	runId: string,
	end: { readonly status: "completed" | "failed" | "cancelled"; readonly output: string | null; readonly at: Date },
): Promise<boolean> {
	const [closed] = await tx.pool.query<ResultSetHeader>(
		`UPDATE jobs_run SET status = ?, output = ?, ended_at = ?, singleton_key = NULL
			WHERE run_id = ? AND ended_at IS NULL`,
		[end.status, end.output, end.at, runId],
	);
	return closed.affectedRows === 1;
}

function runOf(row: RowDataPacket): JobsRun {
	return {
		runId: String(row.run_id),
		functionId: String(row.function_id),
		status: row.status as JobsRun["status"],
		eventUlid: String(row.event_ulid),
		eventId: String(row.event_id),
		event: String(row.event),
		invokerRun: row.invoker_run === null ? null : String(row.invoker_run),
		invokerStep: row.invoker_step === null ? null : String(row.invoker_step),
		singletonKey: row.singleton_key === null ? null : String(row.singleton_key),
		capacity1: String(row.capacity_1),
		capacity2: String(row.capacity_2),
		steps: Number(row.steps),
		stateBytes: Number(row.state_bytes),
		createdAt: row.created_at as Date,
		startedAt: row.started_at as Date | null,
	};
}
