import { MEDIAN_WEEKS, recentMedian } from "../metrics/longitudinal";
import type { MetricKey } from "../metrics/metric-key";
import type { MetricValue } from "../metrics/metric-value";
import type { WeekRollup } from "../metrics/week-rollup";
import { addDays, type LocalDate } from "../time/local-date";

/** What a recap needs of an earlier week: its numbers, none of its people. */
export type PastWeek = Pick<WeekRollup, "weekStart" | "metrics">;

/** The weeks before one week, reached by how many weeks ago they were. */
export interface WeekHistory {
	/** Earlier weeks whose messages are known whole. */
	readonly knownWeeks: number;
	/** The week `ago` weeks earlier (1: the one before), `null` where there is none. */
	week(ago: number): PastWeek | null;
	/** A metric `ago` weeks earlier; `null` unless it was known whole. */
	value(metric: MetricKey, ago: number): number | null;
	/** Every earlier whole value of a metric, newest first. */
	values(metric: MetricKey): number[];
	/** Median of the four weeks before; `null` with fewer than three known. */
	median(metric: MetricKey): number | null;
}

/** Indexes earlier weeks, given in any order; this week and later ones among them are left out. */
export function weekHistory(weekStart: LocalDate, weeks: readonly PastWeek[]): WeekHistory {
	const byStart = new Map(weeks.filter((week) => week.weekStart < weekStart).map((week) => [week.weekStart, week]));
	const newestFirst = [...byStart.values()].sort((a, b) => (a.weekStart < b.weekStart ? 1 : -1));
	const week = (ago: number): PastWeek | null => byStart.get(addDays(weekStart, -7 * ago)) ?? null;
	const value = (metric: MetricKey, ago: number): number | null => wholeValue(week(ago)?.metrics[metric]);
	const values = (metric: MetricKey): number[] =>
		newestFirst.map((past) => wholeValue(past.metrics[metric])).filter(isKnown);
	return {
		knownWeeks: values("messages").length,
		week,
		value,
		values,
		median: (metric) => recentMedian(Array.from({ length: MEDIAN_WEEKS }, (_, at) => value(metric, at + 1))),
	};
}

function wholeValue(metric: MetricValue | undefined): number | null {
	return metric?.status === "ok" ? metric.value : null;
}

function isKnown(value: number | null): value is number {
	return value !== null;
}
