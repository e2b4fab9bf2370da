import type { RowDataPacket } from "mysql2/promise";
import { type PackedNumbers, unpackNumbers } from "@/lib/metrics/packed-numbers";
import { ROLLUP_VERSION, type WeekRollup } from "@/lib/metrics/week-rollup";
import type { LocalDate } from "@/lib/time/local-date";
import type { QueryRunner } from "../client";
import { sqlString } from "../sql-literal";

/** A week's numbers without the lists and people beside them. */
export type WeekNumbers = Pick<WeekRollup, "weekStart" | "isComplete" | "metrics">;

/** That there are numbers of a week, and by which digest they are known. */
export interface NumbersMark {
	readonly weekStart: LocalDate;
	readonly isComplete: boolean;
	readonly digest: number;
}

/**
 * Which weeks from `from` to `to` (Mondays, both included; `null`: no bound) have numbers, oldest first. Weeks another
 * version of the definitions computed are left out.
 */
export async function listNumbersMarks(
	db: QueryRunner,
	groupId: number,
	from: LocalDate | null,
	to: LocalDate | null,
): Promise<NumbersMark[]> {
	const bounds = [
		from === null ? "" : `AND week_start>=${sqlString(from)}`,
		to === null ? "" : `AND week_start<=${sqlString(to)}`,
	];
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT DATE_FORMAT(week_start, '%Y-%m-%d') AS monday, is_complete, numbers_digest FROM week_rollups
		WHERE group_id=? AND version=? ${bounds.join(" ")} ORDER BY week_start`,
		[groupId, ROLLUP_VERSION],
	);
	return rows.map((row) => ({
		weekStart: row.monday as LocalDate,
		isComplete: Number(row.is_complete) === 1,
		digest: Number(row.numbers_digest),
	}));
}

/** Numbers of these weeks (Mondays) by week, beside the digest they have by now. */
export async function findNumbers(
	db: QueryRunner,
	groupId: number,
	weekStarts: readonly LocalDate[],
): Promise<Map<LocalDate, { readonly digest: number; readonly metrics: WeekRollup["metrics"] }>> {
	if (weekStarts.length === 0) return new Map();
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT DATE_FORMAT(week_start, '%Y-%m-%d') AS monday, numbers_digest, numbers FROM week_rollups
		WHERE group_id=? AND week_start IN (${weekStarts.map(sqlString).join(",")}) ORDER BY week_start`,
		[groupId],
	);
	return new Map(
		rows.map((row) => [
			row.monday as LocalDate,
			{ digest: Number(row.numbers_digest), metrics: unpackNumbers(numbersOf(row.numbers)) },
		]),
	);
}

/** The driver parses JSON on one server and may hand over its text on the other. */
function numbersOf(column: unknown): PackedNumbers {
	return (typeof column === "string" ? JSON.parse(column) : column) as PackedNumbers;
}
