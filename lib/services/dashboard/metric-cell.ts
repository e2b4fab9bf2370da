import type { MetricCell } from "@/lib/dashboard/contract";
import { METRIC_CATALOGUE } from "@/lib/metrics/catalogue";
import type { MetricKey } from "@/lib/metrics/metric-key";
import type { MetricValue } from "@/lib/metrics/metric-value";
import { describeChange } from "./describe-change";
import { formatMetricValue } from "./format-metric-value";
import { statusNote } from "./status-note";

/** One metric of a week as pages print it, beside the same one of the week before. */
export function toMetricCell(key: MetricKey, current: MetricValue, previous: MetricValue | null): MetricCell {
	const { label, definition, limits } = METRIC_CATALOGUE[key];
	return {
		key,
		label: label.en,
		value: formatMetricValue(current),
		status: current.status,
		note: statusNote(current),
		coverage: current.coverage,
		definition: `${definition} ${limits}`,
		change: describeChange(key, previous, current),
	};
}
