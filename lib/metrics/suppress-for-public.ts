import { METRIC_KEYS, type MetricKey } from "./metric-key";
import type { MetricValue } from "./metric-value";
import type { WeekRollup } from "./week-rollup";

/** A group of fewer can be told apart: a rate over it, or a cell of it, says something about single people. */
export const PUBLIC_MIN = 5;

/** A rollup anybody may see: no people, no small rates, `null` where a cell is withheld. */
export interface PublicWeekRollup
	extends Omit<
		WeekRollup,
		"cohorts" | "insights" | "heat" | "days" | "activeDays" | "posters" | "repliers" | "newVoices"
	> {
	readonly heat: readonly (readonly (number | null)[])[];
	readonly days: readonly {
		readonly day: WeekRollup["days"][number]["day"];
		readonly posts: number | null;
		readonly active: number | null;
	}[];
	readonly activeDays: readonly (number | null)[];
}

/** Withholds what {@link PUBLIC_MIN} demands. Zero stays: it tells of nobody. */
export function suppressForPublic(rollup: WeekRollup): PublicWeekRollup {
	const { posters: _, repliers: __, newVoices: ___, cohorts: ____, insights: _____, ...rest } = rollup;
	return {
		...rest,
		metrics: Object.fromEntries(METRIC_KEYS.map((key) => [key, suppressRate(rollup.metrics[key])])) as Record<
			MetricKey,
			MetricValue
		>,
		heat: rollup.heat.map((hours) => hours.map(unlessSmall)),
		days: rollup.days.map(({ day, posts, active }) => ({
			day,
			posts: unlessSmall(posts),
			active: unlessSmall(active),
		})),
		activeDays: rollup.activeDays.map(unlessSmall),
		contentMix: rollup.contentMix.filter(({ posts }) => posts >= PUBLIC_MIN),
		topicMix: rollup.topicMix.filter(({ posts }) => posts >= PUBLIC_MIN),
		senderMix: rollup.senderMix.filter(({ messages }) => messages >= PUBLIC_MIN),
		languageMix: rollup.languageMix.filter(({ posts }) => posts >= PUBLIC_MIN),
		reactions: rollup.reactions?.filter(({ count }) => count >= PUBLIC_MIN) ?? null,
	};
}

function suppressRate(metric: MetricValue): MetricValue {
	const isRate = metric.unit === "share" || metric.unit === "ratio";
	const isSmallRate = isRate && metric.value !== null && metric.denominator !== null && metric.denominator < PUBLIC_MIN;
	if (!isSmallRate) return metric;
	return { ...metric, value: null, numerator: null, denominator: null, status: "suppressed", reason: "too_few" };
}

function unlessSmall(count: number): number | null {
	return count > 0 && count < PUBLIC_MIN ? null : count;
}
