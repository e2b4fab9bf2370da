import type { Revision } from "@/lib/dashboard/recap-contract";
import { METRIC_CATALOGUE } from "@/lib/metrics/catalogue";
import type { Revision as Moved } from "@/lib/recap/find-revisions";
import { formatMetric, metricKeyOf } from "@/lib/recap/view/metric-text";

/** Numbers that have moved since the recap was frozen, in words; those of metrics long gone are left out. */
export function toRevisions(moved: readonly Moved[]): Revision[] {
	return moved.flatMap(({ metric, frozen, now }) => {
		const key = metricKeyOf(metric);
		if (key === null) return [];
		const print = (value: number | null) => formatMetric(key, value, "en", "whole");
		return [{ label: METRIC_CATALOGUE[key].label.en, frozen: print(frozen), now: print(now) }];
	});
}
