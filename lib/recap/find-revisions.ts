import { isRevised } from "../metrics/change";
import type { WeekRollup } from "../metrics/week-rollup";
import type { Recap } from "./recap";
import { metricKeyOf } from "./view/metric-text";

/** A number of the picture that is now far from what was frozen. */
export interface Revision {
	readonly metric: string;
	readonly frozen: number;
	readonly now: number;
}

/**
 * The numbers shown by a frozen recap that the data has since left by more than 5 %; `null` when none has. Another
 * version of the definitions is not other data, so it revises nothing; nor does a number one side does not know.
 */
export function findRevisions(recap: Recap, now: WeekRollup): readonly Revision[] | null {
	if (recap.definitionVersion !== now.version) return null;
	const found = [recap.hero, ...recap.kpis].flatMap(({ metric, value }) => {
		const key = metricKeyOf(metric);
		const later = key === null ? null : now.metrics[key].value;
		if (value === null || later === null || !isRevised(value, later)) return [];
		return [{ metric, frozen: value, now: later }];
	});
	return found.length === 0 ? null : found;
}
