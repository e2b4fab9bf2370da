import type { RowDataPacket } from "mysql2/promise";
import type { DayCell, DayCounts } from "@/lib/metrics/day-counts";
import type { LocalDate } from "@/lib/time/local-date";
import type { QueryRunner } from "../client";
import { sqlString } from "../sql-literal";
import { bulkInsertTuples } from "../upsert";

const CELL_FIELDS = {
	hour: "hour",
	topic_id: "topicId",
	posts: "posts",
	other_posts: "otherPosts",
	replies: "replies",
	media: "media",
	reacted_posts: "reactedPosts",
	reactions: "reactions",
	words: "words",
	questions: "questions",
	thanks: "thanks",
	ships: "ships",
	blockers: "blockers",
	resolved: "resolved",
} as const satisfies Record<string, Exclude<keyof DayCell, "day">>;

const CELLS = { table: "day_cells", columns: ["group_id", "day", ...Object.keys(CELL_FIELDS)], onDuplicate: null };
const FIELDS = Object.values(CELL_FIELDS);
const MEMBERS = {
	table: "member_days",
	columns: ["group_id", "day", "member_id", "posts", "replies"],
	onDuplicate: null,
};

/** Puts fresh counts in the place of all that is held of these days, both tables sorted by their keys. */
export async function replaceDays(
	tx: QueryRunner,
	groupId: number,
	days: readonly LocalDate[],
	counts: DayCounts,
): Promise<void> {
	if (days.length === 0) return;
	const ofDays = `group_id=${Number(groupId)} AND day IN (${days.map(sqlString).join(",")})`;
	await tx.pool.query(`DELETE FROM day_cells WHERE ${ofDays}`);
	await bulkInsertTuples(tx, CELLS, cellTuples(groupId, counts.cells));
	await tx.pool.query(`DELETE FROM member_days WHERE ${ofDays}`);
	await bulkInsertTuples(tx, MEMBERS, memberTuples(groupId, counts.memberDays));
}

/** A group's counts from `from` to `to`, both included, by key. */
export async function listDayCells(
	db: QueryRunner,
	groupId: number,
	from: LocalDate,
	to: LocalDate,
): Promise<DayCell[]> {
	const columns = Object.entries(CELL_FIELDS).map(([column, field]) => `${column} AS ${field}`);
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT DATE_FORMAT(day, '%Y-%m-%d') AS day, ${columns.join(",")} FROM day_cells
		WHERE group_id=? AND day_cells.day>=? AND day_cells.day<=? ORDER BY day_cells.day, hour, topic_id`,
		[groupId, from, to],
	);
	return rows as unknown as DayCell[];
}

function* cellTuples(groupId: number, cells: Iterable<DayCell>): Generator<string> {
	for (const cell of cells) {
		yield `(${groupId},${sqlString(cell.day)},${FIELDS.map((field) => cell[field]).join(",")})`;
	}
}

function* memberTuples(groupId: number, rows: DayCounts["memberDays"]): Generator<string> {
	for (const { day, memberId, posts, replies } of rows) {
		yield `(${groupId},${sqlString(day)},${memberId},${posts},${replies})`;
	}
}
