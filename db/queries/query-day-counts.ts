import type { RowDataPacket } from "mysql2/promise";
import type { QueryDimension, QueryMeasure } from "@/lib/query/metric-query";
import type { DaySpan } from "@/lib/query/query-period";
import type { QueryRunner } from "../client";
import { sqlString } from "../sql-literal";
import {
	type ColumnTexts,
	type CountedRow,
	conditionsOf,
	dayTexts,
	type NumberedFilter,
	textOf,
} from "./query-conditions";

/** What is counted of which days of a group. */
export interface DayQuestion {
	readonly groupId: number;
	readonly measure: QueryMeasure;
	readonly by: QueryDimension | null;
	readonly days: DaySpan;
	readonly filters: readonly NumberedFilter[];
	/** The topic of what was posted in none: 1 in a forum, whose first topic holds what is older than it, else 0. */
	readonly noTopic: 0 | 1;
	/** Rows at most, the largest; `null`: all there are. */
	readonly rowsMax: number | null;
}

const MEMBER_TEXTS: ColumnTexts = { ...dayTexts("day"), member: "member_id" };

const CELL_COLUMNS: Readonly<Partial<Record<QueryMeasure, string>>> = {
	...{ messages: "posts", replies: "replies", reactions: "reactions", words: "words", media: "media" },
	...{ questions: "questions", thanks: "thanks", ships: "ships", blockers: "blockers", resolved: "resolved" },
};
const MEMBER_VALUES: Readonly<Partial<Record<QueryMeasure, string>>> = {
	messages: "SUM(posts)",
	replies: "SUM(replies)",
	people: "COUNT(DISTINCT member_id)",
};

/** Sums of counts by hour and topic. */
export function sumDayCells(db: QueryRunner, question: DayQuestion): Promise<CountedRow[]> {
	const column = CELL_COLUMNS[question.measure];
	if (column === undefined) throw new Error(`Cells do not hold ${question.measure}.`);
	const topic = `IF(topic_id=0,${question.noTopic},topic_id)`;
	return readCounts(db, "day_cells", `SUM(${column})`, { ...dayTexts("day"), hour: "hour", topic }, question);
}

/** Sums of counts by person and day, or how many people they are of. */
export function sumMemberDays(db: QueryRunner, question: DayQuestion): Promise<CountedRow[]> {
	const value = MEMBER_VALUES[question.measure];
	if (value === undefined) throw new Error(`Days of members do not hold ${question.measure}.`);
	return readCounts(db, "member_days", value, MEMBER_TEXTS, question);
}

/** Whether a group's days are counted at all, and how many of these are to be counted again. */
export async function findDayState(
	db: QueryRunner,
	groupId: number,
	{ from, to }: DaySpan,
): Promise<{ readonly areCounted: boolean; readonly dirty: number }> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT EXISTS(SELECT 1 FROM day_cells WHERE group_id=?) AS counted,
		(SELECT COUNT(DISTINCT day) FROM dirty_days WHERE group_id=? AND day>=? AND day<?) AS dirty`,
		[groupId, groupId, from, to],
	);
	return { areCounted: Number(rows[0]?.counted) === 1, dirty: Number(rows[0]?.dirty ?? 0) };
}

async function readCounts(
	db: QueryRunner,
	table: string,
	value: string,
	texts: ColumnTexts,
	{ groupId, by, days, filters, rowsMax }: DayQuestion,
): Promise<CountedRow[]> {
	const key = by === null ? "''" : textOf(texts, by);
	const [rows] = await db.pool.query<([string | number, string | number | null] & RowDataPacket[])[]>({
		sql: `SELECT ${key} AS bucket, ${value} AS amount FROM ${table}
			WHERE group_id=${Number(groupId)} AND day>=${sqlString(days.from)} AND day<${sqlString(days.to)}
			${conditionsOf(filters, texts)} GROUP BY bucket HAVING amount>0
			ORDER BY amount DESC, bucket${rowsMax === null ? "" : ` LIMIT ${Number(rowsMax)}`}`,
		rowsAsArray: true,
	});
	return rows.map(([bucket, amount]) => ({ key: String(bucket), value: Number(amount ?? 0) }));
}
