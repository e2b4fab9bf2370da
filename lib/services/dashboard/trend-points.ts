import type { WeekNumbers } from "@/db/queries/week-numbers";
import type { TrendPoint } from "@/lib/dashboard/contract";
import { formatShortWeekRange } from "@/lib/format/date";
import type { MetricKey } from "@/lib/metrics/metric-key";
import { addDays, type LocalDate } from "@/lib/time/local-date";

/** Half a year. */
const TREND_WEEKS = 26;

/** Mondays of the weeks a trend shows: half a year ending with the newest week, or with `current` when that is older. */
export function trendWeeks(current: LocalDate, newest: LocalDate): LocalDate[] {
	const isRecent = current > addDays(newest, -7 * TREND_WEEKS);
	const last = isRecent ? newest : current;
	return Array.from({ length: TREND_WEEKS }, (_, at) => addDays(last, 7 * (at + 1 - TREND_WEEKS)));
}

/** One point a week; weeks nobody measured are points that know nothing. Weeks before history begins are left out. */
export function toTrendPoints(
	weeks: readonly LocalDate[],
	rollups: readonly WeekNumbers[],
	oldest: LocalDate,
): TrendPoint[] {
	const byStart = new Map(rollups.map((rollup) => [rollup.weekStart, rollup]));
	return weeks
		.filter((weekStart) => weekStart >= oldest)
		.map((weekStart) => {
			const rollup = byStart.get(weekStart);
			const value = (key: MetricKey) => rollup?.metrics[key].value ?? null;
			return {
				weekStart,
				label: formatShortWeekRange(weekStart, "en"),
				messages: value("messages"),
				activeMembers: value("active_members"),
				isComplete: rollup?.isComplete ?? false,
			};
		});
}
