import type { RowDataPacket } from "mysql2/promise";
import { type PackedNumbers, unpackNumbers } from "@/lib/metrics/packed-numbers";
import { ROLLUP_VERSION, type WeekRollup } from "@/lib/metrics/week-rollup";
import type { LocalDate } from "@/lib/time/local-date";
import type { QueryRunner } from "../client";

/** A week's numbers without the lists and people beside them. */
export type WeekNumbers = Pick<WeekRollup, "weekStart" | "isComplete" | "metrics">;

/**
 * Numbers of the weeks from `from` to `to` (Mondays, both included; `null`: no bound), oldest first: a tenth of what
 * their rollups weigh, for whatever looks at many weeks. Weeks another version of the definitions computed are left out.
 */
export async function listWeekNumbers(
	db: QueryRunner,
	groupId: number,
	from: LocalDate | null,
	to: LocalDate | null,
): Promise<WeekNumbers[]> {
	const bounds = [from === null ? null : ["week_start>=?", from], to === null ? null : ["week_start<=?", to]];
	const given = bounds.filter((bound) => bound !== null);
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT DATE_FORMAT(week_start, '%Y-%m-%d') AS monday, is_complete, numbers FROM week_rollups
		WHERE ${["group_id=?", `version=${ROLLUP_VERSION}`, ...given.map(([sql]) => sql)].join(" AND ")} ORDER BY week_start`,
		[groupId, ...given.map(([, value]) => value)],
	);
	return rows.map((row) => ({
		weekStart: row.monday as LocalDate,
		isComplete: Number(row.is_complete) === 1,
		metrics: unpackNumbers(numbersOf(row.numbers)),
	}));
}

/** The driver parses JSON on one server and may hand over its text on the other. */
function numbersOf(column: unknown): PackedNumbers {
	return (typeof column === "string" ? JSON.parse(column) : column) as PackedNumbers;
}
