import { compareMetric } from "../../metrics/change";
import type { MetricKey } from "../../metrics/metric-key";
import type { StoryFacts } from "./story-rule";

/** A move beyond the noise band, with both ends of it. */
export interface Signal {
	readonly value: number;
	readonly previous: number;
	readonly isUp: boolean;
	/** Size relative to the week before where that is at least ten; `null` otherwise. */
	readonly percent: number | null;
}

/** The metric's change against the week before if it is one; `null` for noise and for what cannot be compared. */
export function signalOf({ rollup, history }: StoryFacts, metric: MetricKey): Signal | null {
	const current = rollup.metrics[metric];
	const before = history.week(1)?.metrics[metric];
	if (before === undefined || before.value === null || current.value === null) return null;
	const change = compareMetric(metric, before, current);
	if (change === null || !change.isSignal) return null;
	return {
		value: current.value,
		previous: before.value,
		isUp: current.value > before.value,
		percent: change.kind === "percent" ? Math.abs(change.amount) : null,
	};
}
