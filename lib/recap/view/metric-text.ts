import { formatHours, formatMinutes } from "../../format/hours";
import { formatCount, formatRatio, formatShare } from "../../format/number";
import { METRIC_CATALOGUE } from "../../metrics/catalogue";
import { METRIC_KEYS, type MetricKey } from "../../metrics/metric-key";
import type { Locale } from "../recap-view";

/** The catalogue's key of a frozen metric's name; `null` for one that a later version dropped. */
export function metricKeyOf(name: string): MetricKey | null {
	return METRIC_KEYS.find((key) => key === name) ?? null;
}

/** A metric's value in its own unit: `4,218`, `38%`, `1.8`, `12 min`. */
export function formatMetric(
	key: MetricKey,
	value: number | null,
	locale: Locale,
	style?: "compact" | "whole",
): string {
	const { unit } = METRIC_CATALOGUE[key];
	if (unit === "share") return formatShare(value, locale);
	if (unit === "hours") return formatHours(value, locale);
	if (unit === "minutes") return formatMinutes(value, locale);
	return unit === "ratio" ? formatRatio(value, locale) : formatCount(value, locale, style);
}
