import { compareMetric } from "../metrics/change";
import type { MetricKey } from "../metrics/metric-key";
import type { WeekRollup } from "../metrics/week-rollup";
import type { RecapKpi } from "./recap";
import type { WeekHistory } from "./week-history";

/** A number whose metric is one of the catalogue's, as it is before freezing. */
export type WeekKpi = RecapKpi & { readonly metric: MetricKey };

/** One number of the week beside the week before and the usual. Values that are not whole are compared with nothing. */
export function buildKpi(metric: MetricKey, rollup: Pick<WeekRollup, "metrics">, history: WeekHistory): WeekKpi {
	const current = rollup.metrics[metric];
	const before = history.week(1)?.metrics[metric];
	return {
		metric,
		value: current.value,
		status: current.status,
		previous: history.value(metric, 1),
		median4: history.median(metric),
		change: before === undefined ? null : compareMetric(metric, before, current),
	};
}
