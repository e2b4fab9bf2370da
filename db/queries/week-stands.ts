import type { RowDataPacket } from "mysql2/promise";
import type { WeekStand } from "@/lib/domain/week-stand";
import type { LocalDate } from "@/lib/time/local-date";
import type { QueryRunner } from "../client";

/** A group with the week asked about. */
export interface GroupWeek {
	readonly groupId: number;
	readonly weekStart: LocalDate;
}

/** What the store knows of a week, but for how live collecting is doing. */
export type StoredStand = Omit<WeekStand, "source" | "isBackfillRunning">;

/** Reads, for many groups at once, what decides whether a week of theirs is to be closed. By group number. */
export async function readWeekStands(db: QueryRunner, weeks: readonly GroupWeek[]): Promise<Map<number, StoredStand>> {
	if (weeks.length === 0) return new Map();
	const groups = weeks.map(({ groupId }) => groupId);
	const pairs = weeks.map(({ groupId, weekStart }) => [groupId, weekStart]);
	const [closed, frozen, rollups, parts] = await Promise.all([
		read(db, "SELECT group_id FROM week_closings WHERE (group_id, week_start) IN (?)", [pairs]),
		read(db, "SELECT group_id FROM recaps WHERE (group_id, week_start) IN (?)", [pairs]),
		read(db, "SELECT group_id, is_complete, computed_at FROM week_rollups WHERE (group_id, week_start) IN (?)", [
			pairs,
		]),
		read(
			db,
			"SELECT group_id, MIN(first_at) AS first_at, MAX(last_at) AS last_at FROM collected_parts WHERE group_id IN (?) GROUP BY group_id",
			[groups],
		),
	]);
	return new Map(
		groups.map((groupId) => {
			const of = (rows: readonly RowDataPacket[]) => rows.filter((row) => Number(row.group_id) === groupId);
			const [part] = of(parts);
			const [rollup] = of(rollups);
			const stand: StoredStand = {
				isClosed: of(closed).length > 0,
				isFrozen: of(frozen).length > 0,
				history: part === undefined ? null : { firstAt: part.first_at, lastAt: part.last_at },
				rollup: rollup === undefined ? null : { isComplete: isSet(rollup.is_complete), computedAt: rollup.computed_at },
			};
			return [groupId, stand];
		}),
	);
}

async function read(db: QueryRunner, sql: string, values: unknown[]): Promise<RowDataPacket[]> {
	const [rows] = await db.pool.query<RowDataPacket[]>(sql, values);
	return rows;
}

function isSet(flag: unknown): boolean {
	return Number(flag) === 1;
}
