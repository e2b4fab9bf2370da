import type { RowDataPacket } from "mysql2/promise";
import { addDays, type LocalDate } from "@/lib/time/local-date";
import type { QueryRunner } from "../client";

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
