import { AppError } from "@/lib/errors";
import type { LocalDate } from "@/lib/time/local-date";
import type { Database, QueryRunner } from "../client";
import { tryNamedLock, withNamedLock } from "../with-named-lock";
import { clearDirty, type DirtyTable, listDirty, noteDirty } from "./dirty-notes";

const WEEKS: DirtyTable = { table: "dirty_weeks", column: "week_start" };
/** Measuring ten million messages takes about two minutes. */
const LOCK_SECONDS = 600;

/** Notes that raw rows of these weeks (Mondays) changed, or what they build on. Returns the token. */
export function markWeeksDirty(
	tx: QueryRunner,
	groupId: number,
	weekStarts: Iterable<LocalDate>,
	token?: number,
): Promise<number> {
	return noteDirty(tx, WEEKS, groupId, weekStarts, token);
}

/** Tokens of a group's dirty weeks, by Monday. */
export function listDirtyWeeks(db: QueryRunner, groupId: number): Promise<Map<LocalDate, number[]>> {
	return listDirty(db, WEEKS, groupId);
}

/** Forgets the notes that were seen; later ones stay. */
export function clearDirtyWeek(
	tx: QueryRunner,
	groupId: number,
	weekStart: LocalDate,
	tokens: readonly number[],
): Promise<void> {
	return clearDirty(tx, WEEKS, groupId, new Map([[weekStart, tokens]]));
}

let turn: Promise<unknown> = Promise.resolve();

/**
 * Runs `work` while nobody else measures this group: two at once could store older counts over newer ones. Within a
 * process one group is measured at a time, so that waiting holds no connection. Throws AppError `conflict` when
 * another process does not end.
 */
export async function withRollupLock<T>(db: Database, groupId: number, work: () => Promise<T>): Promise<T> {
	const lock = { name: lockOf(groupId), seconds: LOCK_SECONDS, refusal: busy };
	const mine = turn.then(() => withNamedLock(db, lock, work));
	turn = mine.catch(() => undefined);
	return mine;
}

let dayTurn: Promise<unknown> = Promise.resolve();

/**
 * The same without waiting for others: `null` when somebody measures the group at the moment. Within a process one group
 * at a time again, beside the one whose weeks are measured: many at once would each hold one connection and want another.
 */
export async function tryRollupLock<T>(db: Database, groupId: number, work: () => Promise<T>): Promise<T | null> {
	const mine = dayTurn.then(() => tryLock(db, groupId, work));
	dayTurn = mine.catch(() => undefined);
	return mine;
}

async function tryLock<T>(db: Database, groupId: number, work: () => Promise<T>): Promise<T | null> {
	return (await tryNamedLock(db, { name: lockOf(groupId), seconds: 0 }, work))?.result ?? null;
}

function lockOf(groupId: number): string {
	return `rollup.${groupId}`;
}

function busy(): AppError {
	return new AppError("conflict", "The group's weeks are being measured by another process.", {
		hint: "Try again in a few minutes.",
	});
}
