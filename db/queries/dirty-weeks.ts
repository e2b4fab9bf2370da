import { randomInt } from "node:crypto";
import type { RowDataPacket } from "mysql2/promise";
import { AppError } from "@/lib/errors";
import type { LocalDate } from "@/lib/time/local-date";
import type { Database, QueryRunner } from "../client";
import { bulkInsert } from "../upsert";
import { tryNamedLock, withNamedLock } from "../with-named-lock";

const TARGET = {
	table: "dirty_weeks",
	columns: ["group_id", "week_start", "token"],
	onDuplicate: "token=VALUES(token)",
};
/** Measuring ten million messages takes about two minutes. */
const LOCK_SECONDS = 600;
const TOKEN_MAX = 2 ** 48 - 1;

/**
 * Notes that raw rows of these weeks (Mondays) changed; in the transaction that changes them, or after it. Every call
 * has a token of its own, so that work on what an earlier one noted cannot wipe this one. Returns the token.
 */
export async function markWeeksDirty(
	tx: QueryRunner,
	groupId: number,
	weekStarts: Iterable<LocalDate>,
	token: number = randomInt(TOKEN_MAX),
): Promise<number> {
	const sorted = Array.from(new Set(weekStarts)).sort();
	await bulkInsert(
		tx,
		TARGET,
		sorted.map((weekStart) => [groupId, weekStart, token]),
	);
	return token;
}

/** Tokens of a group's dirty weeks, by Monday. */
export async function listDirtyWeeks(db: QueryRunner, groupId: number): Promise<Map<LocalDate, number[]>> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		"SELECT DATE_FORMAT(week_start, '%Y-%m-%d') AS week_start, token FROM dirty_weeks WHERE group_id=? ORDER BY week_start, token",
		[groupId],
	);
	const tokens = new Map<LocalDate, number[]>();
	for (const row of rows) {
		const week = row.week_start as LocalDate;
		tokens.set(week, [...(tokens.get(week) ?? []), Number(row.token)]);
	}
	return tokens;
}

/** Forgets the notes that were seen; later ones stay. */
export async function clearDirtyWeek(
	tx: QueryRunner,
	groupId: number,
	weekStart: LocalDate,
	tokens: readonly number[],
): Promise<void> {
	if (tokens.length === 0) return;
	await tx.pool.query(
		`DELETE FROM dirty_weeks WHERE group_id=? AND week_start=? AND token IN (${tokens.map(Number).join(",")})`,
		[groupId, weekStart],
	);
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
