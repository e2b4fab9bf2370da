import { randomInt } from "node:crypto";
import type { RowDataPacket } from "mysql2/promise";
import type { LocalDate } from "@/lib/time/local-date";
import type { QueryRunner } from "../client";
import { sqlString } from "../sql-literal";
import { bulkInsert } from "../upsert";

const TARGET = {
	table: "dirty_days",
	columns: ["group_id", "day", "token"],
	onDuplicate: "token=VALUES(token)",
};
const TOKEN_MAX = 2 ** 48 - 1;

/** Notes that were seen, by day. */
export type DayTokens = ReadonlyMap<LocalDate, readonly number[]>;

/**
 * Notes that raw rows of these local days changed, in the transaction that changes them. Every call has a token of its
 * own, so that work on what an earlier one noted cannot wipe this one, and no two writers ever touch one row.
 */
export async function markDaysDirty(
	tx: QueryRunner,
	groupId: number,
	days: Iterable<LocalDate>,
	token: number = randomInt(TOKEN_MAX),
): Promise<void> {
	const sorted = Array.from(new Set(days)).sort();
	await bulkInsert(
		tx,
		TARGET,
		sorted.map((day) => [groupId, day, token]),
	);
}

/** Tokens of a group's dirty days, oldest day first. */
export async function listDirtyDays(db: QueryRunner, groupId: number): Promise<Map<LocalDate, number[]>> {
	const [rows] = await db.pool.query<([LocalDate, number] & RowDataPacket[])[]>({
		sql: `SELECT DATE_FORMAT(day, '%Y-%m-%d'), token FROM dirty_days WHERE group_id=${Number(groupId)} ORDER BY day, token`,
		rowsAsArray: true,
	});
	const tokens = new Map<LocalDate, number[]>();
	for (const [day, token] of rows) {
		const seen = tokens.get(day);
		if (seen === undefined) tokens.set(day, [token]);
		else seen.push(token);
	}
	return tokens;
}

/** Forgets exactly the notes that were seen; later ones stay. Each is named whole: no row of a writer is waited for. */
export async function clearDirtyDays(tx: QueryRunner, groupId: number, seen: DayTokens): Promise<void> {
	if (seen.size === 0) return;
	const named = Array.from(seen, ([day, tokens]) => `(day=${sqlString(day)} AND token IN (${tokens.map(Number)}))`);
	await tx.pool.query(`DELETE FROM dirty_days WHERE group_id=${Number(groupId)} AND (${named.join(" OR ")})`);
}
