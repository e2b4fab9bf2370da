import type { MetricKey } from "../metrics/metric-key";
import type { WeekRollup } from "../metrics/week-rollup";
import { addDays } from "../time/local-date";
import type { Recap } from "./recap";
import type { WeekHistory } from "./week-history";

const TREND_WEEKS = 12;

/** The metric over up to twelve weeks, this one last. Gaps stay gaps; the line begins at the first week known. */
export function buildTrend(metric: MetricKey, rollup: WeekRollup, history: WeekHistory): Recap["trend"] {
	const earlier = Array.from({ length: TREND_WEEKS - 1 }, (_, at) => TREND_WEEKS - 1 - at).map((ago) => ({
		weekStart: addDays(rollup.weekStart, -7 * ago),
		value: history.value(metric, ago),
	}));
	const first = earlier.findIndex((week) => week.value !== null);
	const known = first === -1 ? [] : earlier.slice(first);
	return [...known, { weekStart: rollup.weekStart, value: rollup.metrics[metric].value }];
}
