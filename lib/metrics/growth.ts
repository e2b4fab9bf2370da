import type { MembershipKind } from "../domain/membership-event";
import type { GROWTH_DEFINITIONS } from "./definitions/growth";
import { type Doubt, firstTimeDoubts, type Measure } from "./measure";
import type { MembershipFact } from "./membership-fact";
import type { MetricValue } from "./metric-value";
import type { WeekFacts } from "./week-facts";

type GrowthMetrics = Record<keyof typeof GROWTH_DEFINITIONS, MetricValue>;

const JOINS: ReadonlySet<MembershipKind> = new Set(["joined", "joined_by_link", "joined_by_request", "added"]);

/** Metrics 10 and 11: comings, goings and first posts. */
export function measureGrowth(facts: WeekFacts, newVoices: number, measure: Measure): GrowthMetrics {
	const joined = facts.membership.filter(isJoin);
	const joins = joined.length;
	const leaves = facts.membership.length - joins;
	const rejoins = joined.filter(isRejoin).length;
	const first = firstTimeDoubts(facts.frame);
	const doubts: Doubt[] = facts.showsMembership ? [] : [{ status: "unknown", reason: "no_membership_rows" }];
	return {
		joins: measure("joins", { value: joins, doubts }),
		leaves: measure("leaves", { value: leaves, doubts }),
		net_members: measure("net_members", { value: joins - leaves, doubts }),
		rejoins: measure("rejoins", { value: rejoins, doubts: [...first, ...doubts] }),
		unexplained_members: measure("unexplained_members", unexplained(facts, joins, leaves)),
		new_voices: measure("new_voices", { value: newVoices, doubts: first }),
	};
}

/** Whether somebody came; every other event is a going. */
export function isJoin({ kind }: Pick<MembershipFact, "kind">): boolean {
	return JOINS.has(kind);
}

/** Whether whoever came had been seen to leave before. */
export function isRejoin(event: MembershipFact): boolean {
	return event.firstLeftAt !== null && event.firstLeftAt < event.occurredAt;
}

function unexplained({ roster }: WeekFacts, joins: number, leaves: number) {
	if (roster === null) return { value: 0, doubts: [{ status: "unknown", reason: "no_roster" } as const] };
	const { atStart, atEnd } = roster;
	if (atStart === null || atEnd === null) {
		return { value: 0, doubts: [{ status: "unknown", reason: "roster_edge" } as const] };
	}
	return { value: atEnd - atStart - joins + leaves };
}
