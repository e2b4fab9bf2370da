import type { Change, MetricCell } from "@/lib/dashboard/contract";
import { METRIC_CATALOGUE } from "@/lib/metrics/catalogue";
import { compareMetric } from "@/lib/metrics/change";
import type { MetricKey } from "@/lib/metrics/metric-key";
import type { MetricValue } from "@/lib/metrics/metric-value";
import { formatMetric } from "@/lib/recap/view/metric-text";
import { describeChange } from "./describe-change";
import { statusNote } from "./status-note";

/** One metric of a week as pages print it, beside the week before where both are whole. */
export function toComparedCell(key: MetricKey, current: MetricValue, previous: MetricValue | null): MetricCell {
	const change = previous === null ? null : compareMetric(key, previous, current);
	return toMetricCell(key, current, describeChange(key, previous?.value ?? null, change));
}

function toMetricCell(key: MetricKey, metric: MetricValue, change: Change | null): MetricCell {
	const { label, definition, limits } = METRIC_CATALOGUE[key];
	return {
		key,
		label: label.en,
		value: formatMetric(key, metric.value, "en", "whole"),
		status: metric.status,
		note: statusNote(metric),
		coverage: metric.coverage,
		definition: `${definition} ${limits}`,
		change,
	};
}
