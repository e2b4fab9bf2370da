import { formatCount, formatRatio, formatShare, formatSigned } from "@/lib/format/number";
import type { MetricValue } from "@/lib/metrics/metric-value";

/** A metric's value by its unit; "—" when nothing can be said. */
export function formatMetricValue({ value, unit }: Pick<MetricValue, "value" | "unit">): string {
	if (unit === "share") return formatShare(value, "en");
	if (unit === "ratio") return formatRatio(value, "en");
	if (value !== null && value < 0) return formatSigned(value, "en");
	return formatCount(value, "en", "whole");
}
