import { randomInt } from "node:crypto";
import type { RowDataPacket } from "mysql2/promise";
import type { LocalDate } from "@/lib/time/local-date";
import type { QueryRunner } from "../client";
import { sqlString } from "../sql-literal";
import { bulkInsert } from "../upsert";

/** A table of notes that something of a local date changed: append-only, keyed by group, date and token. */
export interface DirtyTable {
	readonly table: "dirty_days" | "dirty_weeks";
	readonly column: "day" | "week_start";
}

/** Tokens of the notes that were seen, by date. */
export type DirtyTokens = ReadonlyMap<LocalDate, readonly number[]>;

const TOKEN_MAX = 2 ** 48 - 1;

/**
 * Notes dates as changed; in the transaction that changes them, or after it. Every call has a token of its own, so that
 * work on what an earlier one noted cannot wipe this one, and no two writers ever touch one row. Returns the token.
 */
export async function noteDirty(
	tx: QueryRunner,
	{ table, column }: DirtyTable,
	groupId: number,
	dates: Iterable<LocalDate>,
	token: number = randomInt(TOKEN_MAX),
): Promise<number> {
	const sorted = Array.from(new Set(dates)).sort();
	await bulkInsert(
		tx,
		{ table, columns: ["group_id", column, "token"], onDuplicate: "token=VALUES(token)" },
		sorted.map((date) => [groupId, date, token]),
	);
	return token;
}

/** A group's notes, oldest date first. */
export async function listDirty(
	db: QueryRunner,
	{ table, column }: DirtyTable,
	groupId: number,
): Promise<Map<LocalDate, number[]>> {
	const [rows] = await db.pool.query<([LocalDate, number] & RowDataPacket[])[]>({
		sql: `SELECT DATE_FORMAT(${column}, '%Y-%m-%d'), token FROM ${table} WHERE group_id=${Number(groupId)}
			ORDER BY ${column}, token`,
		rowsAsArray: true,
	});
	const tokens = new Map<LocalDate, number[]>();
	for (const [date, token] of rows) {
		const seen = tokens.get(date);
		if (seen === undefined) tokens.set(date, [token]);
		else seen.push(token);
	}
	return tokens;
}

/** Forgets exactly the notes that were seen; later ones stay. Each is named whole: no row of a writer is waited for. */
export async function clearDirty(
	tx: QueryRunner,
	{ table, column }: DirtyTable,
	groupId: number,
	seen: DirtyTokens,
): Promise<void> {
	const named = Array.from(seen).flatMap(([date, tokens]) =>
		tokens.length === 0 ? [] : [`(${column}=${sqlString(date)} AND token IN (${tokens.map(Number)}))`],
	);
	if (named.length === 0) return;
	await tx.pool.query(`DELETE FROM ${table} WHERE group_id=${Number(groupId)} AND (${named.join(" OR ")})`);
}
