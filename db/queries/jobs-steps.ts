import type { ResultSetHeader, RowDataPacket } from "mysql2/promise";
import type { QueryRunner } from "../client";
import { isDuplicateKey } from "../driver-error";
import { sqlInstant } from "../sql-instant";
import { bulkInsert } from "../upsert";

/** A step a run has come to. */
export interface PlannedStep {
	readonly runId: string;
	/** SHA-1 of its id. */
	readonly hash: string;
	readonly op: string;
	readonly name: string;
	/** What comes after it goes on without those beside it. */
	readonly isRacing: boolean;
	readonly plannedAt: Date;
}

/** How a step came out. */
export interface SettledStep {
	/** The order in which the run's steps settled, from 1. */
	readonly seq: number;
	/** `{"data":…}` or `{"error":…}`. */
	readonly result: string;
	readonly settledAt: Date;
}

/** A step as a call of the function needs it; `result` is `null` while it is pending. */
export interface StepState {
	readonly runId: string;
	readonly hash: string;
	readonly result: string | null;
}

const COLUMNS = ["run_id", "hash", "op", "name", "is_racing", "seq", "result", "planned_at", "settled_at"] as const;

/** Notes a step, pending or settled already. Returns whether it was not known: the primary key decides. */
export async function insertStep(tx: QueryRunner, step: PlannedStep, settled: SettledStep | null): Promise<boolean> {
	const { runId, hash, op, name, isRacing, plannedAt } = step;
	const outcome = settled === null ? [null, null] : [settled.seq, settled.result];
	const settledAt = settled === null ? null : sqlInstant(settled.settledAt);
	const row = [runId, hash, op, name.slice(0, 255), isRacing, ...outcome, sqlInstant(plannedAt), settledAt];
	try {
		await bulkInsert(tx, { table: "jobs_step", columns: COLUMNS, onDuplicate: null }, [row]);
		return true;
	} catch (error) {
		if (isDuplicateKey(error)) return false;
		throw error;
	}
}

/** Settles a pending step, once: returns whether it was pending. */
export async function settlePending(
	tx: QueryRunner,
	{ runId, hash }: Pick<PlannedStep, "runId" | "hash">,
	{ seq, result, settledAt }: SettledStep,
): Promise<boolean> {
	const [settled] = await tx.pool.query<ResultSetHeader>(
		"UPDATE jobs_step SET seq = ?, result = ?, settled_at = ? WHERE run_id = ? AND hash = ? AND settled_at IS NULL",
		[seq, result, settledAt, runId, hash],
	);
	return settled.affectedRows === 1;
}

/** What a step is; `null`: the run never came to it. */
export async function findStep(
	tx: QueryRunner,
	runId: string,
	hash: string,
): Promise<Pick<PlannedStep, "op" | "isRacing"> | null> {
	const [rows] = await tx.pool.query<RowDataPacket[]>(
		"SELECT op, is_racing FROM jobs_step WHERE run_id = ? AND hash = ?",
		[runId, hash],
	);
	return rows[0] === undefined ? null : { op: String(rows[0].op), isRacing: Number(rows[0].is_racing) === 1 };
}

/** How many steps of a run are pending, and how many of those others wait for. */
export async function countPending(tx: QueryRunner, runId: string): Promise<{ pending: number; awaited: number }> {
	const [rows] = await tx.pool.query<RowDataPacket[]>(
		`SELECT COUNT(*) AS pending, COALESCE(SUM(is_racing = 0), 0) AS awaited
			FROM jobs_step WHERE run_id = ? AND settled_at IS NULL`,
		[runId],
	);
	return { pending: Number(rows[0]?.pending), awaited: Number(rows[0]?.awaited) };
}

/** The steps of runs, in the order in which they settled. */
export async function listSteps(db: QueryRunner, runIds: readonly string[]): Promise<StepState[]> {
	if (runIds.length === 0) return [];
	const [rows] = await db.pool.query<RowDataPacket[]>(
		"SELECT run_id, hash, result FROM jobs_step WHERE run_id IN (?) ORDER BY run_id, seq",
		[[...runIds]],
	);
	return rows.map((row) => ({
		runId: String(row.run_id),
		hash: String(row.hash),
		result: row.result === null ? null : String(row.result),
	}));
}
