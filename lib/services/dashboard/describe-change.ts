import type { Change as ChangeView } from "@/lib/dashboard/contract";
import type { Change } from "@/lib/metrics/change";
import type { MetricKey } from "@/lib/metrics/metric-key";
import { deltaView } from "@/lib/recap/view/delta-view";
import { formatMetric } from "@/lib/recap/view/metric-text";

/** How a metric moved since `previous`, ready to print, in the very words of the picture. */
export function describeChange(key: MetricKey, previous: number | null, change: Change | null): ChangeView | null {
	if (change === null) return null;
	const { direction, desirability, text } = deltaView(change, "en");
	return {
		direction,
		desirability,
		text: withSign(direction, text),
		versus: previous === null ? null : `${formatMetric(key, previous, "en", "whole")} the week before`,
	};
}

/** Where the picture has only an arrow before a number, a page adds the sign, so that copied text still tells. */
function withSign(direction: ChangeView["direction"], text: string): string {
	if (direction === "flat" || !/^\d/.test(text)) return text;
	return `${direction === "up" ? "+" : "−"}${text}`;
}
