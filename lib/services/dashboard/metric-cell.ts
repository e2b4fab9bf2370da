import type { Change, MetricCell, MetricInTime } from "@/lib/dashboard/contract";
import { METRIC_CATALOGUE } from "@/lib/metrics/catalogue";
import { compareMetric } from "@/lib/metrics/change";
import { standingOf } from "@/lib/metrics/longitudinal";
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

/** The same with its place in the half year: `earlier` are the weeks before, nearest first, `null` where none is known. */
export function toStandingCell(
	key: MetricKey,
	current: MetricValue,
	earlier: readonly (MetricValue | null)[],
): MetricCell {
	return { ...toComparedCell(key, current, earlier[0] ?? null), inTime: toInTime(key, current, earlier) };
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

function toInTime(key: MetricKey, current: MetricValue, earlier: readonly (MetricValue | null)[]): MetricInTime {
	const { median, versusMedian, record, streak } = standingOf(key, current, earlier);
	const values = [current, ...earlier].map((metric) => metric?.value ?? null).reverse();
	return {
		trend: values.slice(values.findIndex((value) => value !== null)),
		median: median === null ? null : formatMetric(key, median, "en", "whole"),
		versusMedian: describeChange(key, null, versusMedian),
		record:
			record === null
				? null
				: { kind: record.kind, text: `${record.kind === "highest" ? "Highest" : "Lowest"} of ${record.weeks} weeks` },
		streak:
			streak === null
				? null
				: {
						direction: streak.direction,
						text: `${streak.direction === "up" ? "Up" : "Down"} ${streak.weeks} weeks in a row`,
					},
	};
}
