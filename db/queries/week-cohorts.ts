import type { RowDataPacket } from "mysql2/promise";
import type { CohortCell } from "@/lib/metrics/people/cohorts";
import { ROLLUP_VERSION } from "@/lib/metrics/week-rollup";
import type { LocalDate } from "@/lib/time/local-date";
import type { QueryRunner } from "../client";

/** Who of the newcomers of earlier weeks wrote in one week. */
export interface WeekCohorts {
	readonly weekStart: LocalDate;
	readonly isComplete: boolean;
	/** Newest cohort first. */
	readonly cohorts: readonly CohortCell[];
}

/** Cohorts as the weeks from `from` to `to` (Mondays, both included) saw them, oldest first; nothing else of a rollup is read. */
export async function listWeekCohorts(
	db: QueryRunner,
	groupId: number,
	from: LocalDate,
	to: LocalDate,
): Promise<WeekCohorts[]> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT DATE_FORMAT(week_start, '%Y-%m-%d') AS monday, is_complete, JSON_EXTRACT(rollup, '$.cohorts') AS cohorts
		FROM week_rollups WHERE group_id=? AND version=? AND week_start BETWEEN ? AND ? ORDER BY week_rollups.week_start`,
		[groupId, ROLLUP_VERSION, from, to],
	);
	return rows.map((row) => ({
		weekStart: row.monday as LocalDate,
		isComplete: Number(row.is_complete) === 1,
		cohorts: cohortsOf(row.cohorts),
	}));
}

/** The driver parses JSON on one server and hands over its text on the other. */
function cohortsOf(column: unknown): readonly CohortCell[] {
	return (typeof column === "string" ? JSON.parse(column) : (column ?? [])) as readonly CohortCell[];
}
