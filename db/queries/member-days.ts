import type { RowDataPacket } from "mysql2/promise";
import type { MemberDay } from "@/lib/metrics/member-days";
import { addDays, type LocalDate } from "@/lib/time/local-date";
import type { QueryRunner } from "../client";
import { bulkInsert } from "../upsert";

const TARGET = {
	table: "member_days",
	columns: ["group_id", "day", "member_id", "posts", "replies"],
	onDuplicate: null,
};

/** Replaces the rows of the week that begins on `weekStart`; rows sorted by day and member. */
export async function replaceMemberDays(
	tx: QueryRunner,
	groupId: number,
	weekStart: LocalDate,
	rows: readonly MemberDay[],
): Promise<void> {
	await tx.pool.query("DELETE FROM member_days WHERE group_id=? AND day>=? AND day<?", [
		groupId,
		weekStart,
		addDays(weekStart, 7),
	]);
	await bulkInsert(
		tx,
		TARGET,
		rows.map((row) => [groupId, row.day, row.memberId, row.posts, row.replies]),
	);
}

/** A week's rows, by day and member. */
export async function listMemberDays(db: QueryRunner, groupId: number, weekStart: LocalDate): Promise<MemberDay[]> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT DATE_FORMAT(day, '%Y-%m-%d') AS day, member_id, posts, replies FROM member_days
		WHERE group_id=? AND day>=? AND day<? ORDER BY day, member_id`,
		[groupId, weekStart, addDays(weekStart, 7)],
	);
	return rows.map((row) => ({
		day: row.day as LocalDate,
		memberId: Number(row.member_id),
		posts: Number(row.posts),
		replies: Number(row.replies),
	}));
}

/** People with a post in the week that begins on `weekStart`. */
export async function findActiveMembers(
	db: QueryRunner,
	groupId: number,
	weekStart: LocalDate,
): Promise<ReadonlySet<number>> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		"SELECT DISTINCT member_id FROM member_days WHERE group_id=? AND day>=? AND day<? ORDER BY member_id",
		[groupId, weekStart, addDays(weekStart, 7)],
	);
	return new Set(rows.map((row) => Number(row.member_id)));
}
