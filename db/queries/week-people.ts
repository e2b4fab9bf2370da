import type { RowDataPacket } from "mysql2/promise";
import { packPeople, unpackPeople } from "@/lib/metrics/people/pack-people";
import type { PersonWeek } from "@/lib/metrics/people-history";
import type { LocalDate } from "@/lib/time/local-date";
import type { QueryRunner } from "../client";

/** Stores who posted in a week over what was known before. */
export async function upsertWeekPeople(
	tx: QueryRunner,
	groupId: number,
	weekStart: LocalDate,
	people: readonly PersonWeek[],
): Promise<void> {
	await tx.pool.query(
		"INSERT INTO week_people (group_id, week_start, people) VALUES (?,?,?) ON DUPLICATE KEY UPDATE people=VALUES(people)",
		[groupId, weekStart, Buffer.from(packPeople(people).buffer)],
	);
}

/** People of the weeks that begin from `from` to `to` (Mondays, both included), by Monday. Weeks never measured are absent. */
export async function listWeekPeople(
	db: QueryRunner,
	groupId: number,
	from: LocalDate,
	to: LocalDate,
): Promise<Map<LocalDate, PersonWeek[]>> {
	const [rows] = await db.pool.query<([string, Buffer] & RowDataPacket[])[]>({
		sql: `SELECT DATE_FORMAT(week_start, '%Y-%m-%d'), people FROM week_people
			WHERE group_id=? AND week_start BETWEEN ? AND ? ORDER BY week_people.week_start`,
		values: [groupId, from, to],
		rowsAsArray: true,
	});
	return new Map(rows.map(([weekStart, people]) => [weekStart as LocalDate, unpackPeople(people)]));
}
