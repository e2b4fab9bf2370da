import type { RowDataPacket } from "mysql2/promise";
import type { MetricKey } from "@/lib/metrics/metric-key";
import type { MetricValue } from "@/lib/metrics/metric-value";
import type { LocalDate } from "@/lib/time/local-date";
import type { QueryRunner } from "../client";

/** One metric of one measured week; `null`: the week was measured before there was such a metric. */
export interface WeekMetricValue {
	readonly weekStart: LocalDate;
	readonly isComplete: boolean;
	readonly metric: MetricValue | null;
}

/** One metric of every measured week that begins from `from` up to but not on `to`, oldest first. */
export async function listWeekMetricValues(
	db: QueryRunner,
	groupId: number,
	key: MetricKey,
	{ from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<WeekMetricValue[]> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT DATE_FORMAT(week_start, '%Y-%m-%d') AS monday, is_complete, JSON_EXTRACT(rollup, '$.metrics.${key}') AS metric
		FROM week_rollups WHERE group_id=? AND week_start>=? AND week_start<? ORDER BY week_rollups.week_start`,
		[groupId, from, to],
	);
	return rows.map((row) => ({
		weekStart: row.monday as LocalDate,
		isComplete: Number(row.is_complete) === 1,
		metric: parseMetric(row.metric),
	}));
}

/** MariaDB hands JSON over as text, MySQL parsed. */
function parseMetric(value: unknown): MetricValue | null {
	if (value === null || value === undefined) return null;
	return (typeof value === "string" ? JSON.parse(value) : value) as MetricValue;
}
