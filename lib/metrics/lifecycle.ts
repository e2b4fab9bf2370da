import type { LIFECYCLE_DEFINITIONS } from "./definitions/lifecycle";
import { type Doubt, firstTimeDoubts, type Measure, type Measured, previousWeekDoubts, quotient } from "./measure";
import type { MetricValue } from "./metric-value";
import type { PeopleTally } from "./people-tally";
import type { WeekFacts } from "./week-facts";

type LifecycleMetrics = Record<keyof typeof LIFECYCLE_DEFINITIONS, MetricValue>;

/** The active members of a week, each in exactly one of three sets, and those it lost. */
export interface Lifecycle {
	readonly newVoices: ReadonlySet<number>;
	readonly retained: number;
	readonly resurrected: number;
	readonly churned: number;
	readonly activeBefore: number;
}

/** Splits the week's active members by what they did before. */
export function splitLifecycle(
	active: Iterable<number>,
	activeBefore: ReadonlySet<number>,
	firstTimers: ReadonlySet<number>,
): Lifecycle {
	const newVoices = new Set<number>();
	let retained = 0;
	let resurrected = 0;
	for (const personId of active) {
		if (activeBefore.has(personId)) retained += 1;
		else if (firstTimers.has(personId)) newVoices.add(personId);
		else resurrected += 1;
	}
	const churned = activeBefore.size - retained;
	return { newVoices, retained, resurrected, churned, activeBefore: activeBefore.size };
}

/** Metrics 19 to 22. */
export function measureLifecycle(
	facts: WeekFacts,
	tally: PeopleTally,
	life: Lifecycle,
	measure: Measure,
): LifecycleMetrics {
	const before = previousWeekDoubts(facts.frame);
	const beforeAndFirst = [...before, ...firstTimeDoubts(facts.frame)];
	const { retained, resurrected, churned } = life;
	return {
		week_retention: measure("week_retention", quotient(retained, life.activeBefore, before)),
		returning_share: measure("returning_share", quotient(retained, tally.posts.size, before)),
		retained_members: measure("retained_members", { value: retained, doubts: before }),
		resurrected_members: measure("resurrected_members", { value: resurrected, doubts: beforeAndFirst }),
		churned_members: measure("churned_members", { value: churned, doubts: before }),
		quick_ratio: measure("quick_ratio", quickRatio(life.newVoices.size + resurrected, churned, before)),
	};
}

function quickRatio(gained: number, churned: number, doubts: readonly Doubt[]): Measured {
	if (churned > 0) return quotient(gained, churned, doubts);
	return { value: 0, doubts: [...doubts, { status: "unknown", reason: "no_losses" }] };
}
