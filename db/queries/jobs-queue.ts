import type { ResultSetHeader, RowDataPacket } from "mysql2/promise";
import type { QueryRunner } from "../client";
import { sqlInstant } from "../sql-instant";
import { bulkInsert } from "../upsert";

/** Calls of a function; and instants at which something happens without one. */
export const CALL_KINDS = ["discover", "step"] as const;
export const TIMER_KINDS = ["sleep", "wait", "start-timeout", "finish-timeout", "debounce"] as const;
export type CallKind = (typeof CALL_KINDS)[number];
export type TimerKind = (typeof TIMER_KINDS)[number];

/** Something to do at an instant. */
export interface NewQueueItem {
	readonly kind: CallKind | TimerKind;
	/** A run; a debounce's key. */
	readonly runId: string;
	/** The step it is about; empty: the run. */
	readonly step: string;
	readonly functionId: string;
	/** What calls are counted under; empty: not counted. */
	readonly capacity1: string;
	readonly capacity2: string;
	readonly dueAt: Date;
}

/** Something to do, as it stands in the queue. */
export interface QueueItem<K extends string = CallKind | TimerKind> extends Omit<NewQueueItem, "kind"> {
	readonly itemId: number;
	readonly kind: K;
	readonly attempt: number;
	/** Times it was taken. */
	readonly claims: number;
	/** The runner working on it; 0: nobody is. */
	readonly leaseEpoch: number;
	/** Times in a row its holder was gone before there was an answer. */
	readonly crashes: number;
}

/** What a claim leaves out: calls of a function counted under a key that is full. */
export interface FullKey {
	readonly functionId: string;
	readonly key: string;
}

const LANES = { timers: 0, calls: 1 } as const;
const COLUMNS = [
	"lane",
	"kind",
	"run_id",
	"step",
	"function_id",
	"capacity_1",
	"capacity_2",
	"attempt",
	"due_at",
	"lease_epoch",
	"claims",
	"crashes",
	"is_wanted",
] as const;
const FIELDS =
	"item_id, kind, run_id, step, function_id, capacity_1, capacity_2, attempt, due_at, lease_epoch, claims, crashes";

/** Queues items. One that is there already stays; if it is worked on, it is done once more afterwards. */
export async function enqueue(tx: QueryRunner, items: readonly NewQueueItem[]): Promise<void> {
	const rows = items.map(({ kind, runId, step, functionId, capacity1, capacity2, dueAt }) => {
		const lane = (CALL_KINDS as readonly string[]).includes(kind) ? LANES.calls : LANES.timers;
		return [lane, kind, runId, step, functionId, capacity1, capacity2, 0, sqlInstant(dueAt), 0, 0, 0, false];
	});
	const onDuplicate = "is_wanted = IF(lease_epoch > 0, 1, is_wanted)";
	await bulkInsert(tx, { table: "jobs_queue", columns: COLUMNS, onDuplicate }, rows);
}

/** Calls that are due and nobody works on, oldest first. */
export async function listDueCalls(
	db: QueryRunner,
	{ now, functionIds, full, limit }: DueCalls,
): Promise<QueueItem<CallKind>[]> {
	if (functionIds.length === 0) return [];
	const pairs = full.map(({ functionId, key }) => [functionId, key]);
	const open = ["capacity_1", "capacity_2"].map((column) => `AND (function_id, ${column}) NOT IN (?)`).join(" ");
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT ${FIELDS} FROM jobs_queue WHERE lane = ${LANES.calls} AND lease_epoch = 0 AND due_at <= ?
			AND function_id IN (?) ${pairs.length === 0 ? "" : open} ORDER BY due_at, item_id LIMIT ?`,
		pairs.length === 0 ? [now, [...functionIds], limit] : [now, [...functionIds], pairs, pairs, limit],
	);
	return rows.map((row) => itemOf<CallKind>(row));
}

export interface DueCalls {
	readonly now: Date;
	readonly functionIds: readonly string[];
	readonly full: readonly FullKey[];
	readonly limit: number;
}

/** Takes calls for a runner. Returns those that were still there, as taken. */
export async function claimItems(
	tx: QueryRunner,
	itemIds: readonly number[],
	epoch: number,
): Promise<QueueItem<CallKind>[]> {
	await tx.pool.query(
		"UPDATE jobs_queue SET lease_epoch = ?, claims = claims + 1, is_wanted = 0 WHERE item_id IN (?) AND lease_epoch = 0",
		[epoch, [...itemIds]],
	);
	const [rows] = await tx.pool.query<RowDataPacket[]>(
		`SELECT ${FIELDS} FROM jobs_queue WHERE item_id IN (?) AND lease_epoch = ?`,
		[[...itemIds], epoch],
	);
	return rows.map((row) => itemOf<CallKind>(row));
}

/** Gives back what a runner took and does not work on: its answer, or the taking itself, came to grief half-way. */
export async function freeItems(tx: QueryRunner, epoch: number, held: readonly number[]): Promise<void> {
	await tx.pool.query(
		"UPDATE jobs_queue SET lease_epoch = 0 WHERE lane = 1 AND lease_epoch = ? AND item_id NOT IN (?)",
		[epoch, [0, ...held]],
	);
}

/** Timers that are due, oldest first. */
export async function listDueTimers(db: QueryRunner, now: Date, limit: number): Promise<QueueItem<TimerKind>[]> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT ${FIELDS} FROM jobs_queue WHERE lane = ${LANES.timers} AND lease_epoch = 0 AND due_at <= ?
			ORDER BY due_at, item_id LIMIT ?`,
		[now, limit],
	);
	return rows.map((row) => itemOf<TimerKind>(row));
}

/** Puts an item back, to be done at another time, or again. */
export async function rescheduleItem(
	tx: QueryRunner,
	itemId: number,
	{ attempt, dueAt }: { readonly attempt: number; readonly dueAt: Date },
): Promise<void> {
	await tx.pool.query(
		"UPDATE jobs_queue SET lease_epoch = 0, attempt = ?, due_at = ?, crashes = 0, is_wanted = 0 WHERE item_id = ?",
		[attempt, dueAt, itemId],
	);
}

/** Whether something settled while an item was worked on. */
export async function isItemWanted(tx: QueryRunner, itemId: number): Promise<boolean> {
	const [rows] = await tx.pool.query<RowDataPacket[]>("SELECT is_wanted FROM jobs_queue WHERE item_id = ?", [itemId]);
	return Number(rows[0]?.is_wanted) === 1;
}

/** Takes an item off the queue; returns whether it was there. */
export async function deleteItem(tx: QueryRunner, itemId: number): Promise<boolean> {
	const [deleted] = await tx.pool.query<ResultSetHeader>("DELETE FROM jobs_queue WHERE item_id = ?", [itemId]);
	return deleted.affectedRows === 1;
}

/** Takes one item of a run off the queue. */
export async function deleteItemOf(
	tx: QueryRunner,
	{ runId, kind, step }: Pick<NewQueueItem, "runId" | "kind" | "step">,
): Promise<void> {
	await tx.pool.query("DELETE FROM jobs_queue WHERE run_id = ? AND kind = ? AND step = ?", [runId, kind, step]);
}

/** Takes everything of a run off the queue. */
export async function deleteRunItems(tx: QueryRunner, runId: string): Promise<void> {
	await tx.pool.query("DELETE FROM jobs_queue WHERE run_id = ?", [runId]);
}

/** Moves a timer; one that is not there is made. */
export async function moveTimer(tx: QueryRunner, item: NewQueueItem): Promise<void> {
	await deleteItemOf(tx, item);
	await enqueue(tx, [item]);
}

function itemOf<K extends string>(row: RowDataPacket): QueueItem<K> {
	return {
		itemId: Number(row.item_id),
		kind: row.kind as K,
		runId: String(row.run_id),
		step: String(row.step),
		functionId: String(row.function_id),
		capacity1: String(row.capacity_1),
		capacity2: String(row.capacity_2),
		attempt: Number(row.attempt),
		dueAt: row.due_at as Date,
		claims: Number(row.claims),
		leaseEpoch: Number(row.lease_epoch),
		crashes: Number(row.crashes),
	};
}
