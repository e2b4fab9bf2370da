import type { Change as ChangeView } from "@/lib/dashboard/contract";
import { formatPercentChange, formatPoints, formatSigned } from "@/lib/format/number";
import { type Change, compareMetric } from "@/lib/metrics/change";
import type { MetricKey } from "@/lib/metrics/metric-key";
import type { MetricValue } from "@/lib/metrics/metric-value";
import { formatMetricValue } from "./format-metric-value";

/** How a metric moved since the week before, ready to print; `null` when the two cannot be compared. */
export function describeChange(key: MetricKey, previous: MetricValue | null, current: MetricValue): ChangeView | null {
	const change = previous === null ? null : compareMetric(key, previous, current);
	if (change === null || previous === null) return null;
	return {
		direction: directionOf(change),
		desirability: change.desirability,
		text: textOf(change),
		versus: `${formatMetricValue(previous)} the week before`,
	};
}

/** Within the noise there is no arrow: a difference that chance makes is not a direction. */
function directionOf({ amount, isSignal }: Change): ChangeView["direction"] {
	if (!isSignal || amount === 0) return "flat";
	return amount > 0 ? "up" : "down";
}

function textOf({ kind, amount }: Change): string {
	switch (kind) {
		case "percent":
			return `${amount < 0 ? "−" : "+"}${formatPercentChange(amount, "en")}`;
		case "points":
			return formatPoints(amount, "en");
		case "absolute":
			return formatSigned(amount, "en");
		case "new":
			return "new";
		case "stopped":
			return "stopped";
		case "same":
			return "no change";
	}
}
