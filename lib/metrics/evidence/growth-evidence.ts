import type { GROWTH_DEFINITIONS } from "../definitions/growth";
import type { EvidenceItem } from "../evidence";
import { isJoin, isRejoin } from "../growth";
import type { MembershipFact } from "../membership-fact";
import type { EvidenceFacts } from "./evidence-facts";
import type { EvidenceRule } from "./evidence-rule";
import { counted, peopleWith } from "./person-items";

/** Metrics 10 and 11. */
export const GROWTH_EVIDENCE: Readonly<Record<keyof typeof GROWTH_DEFINITIONS, EvidenceRule>> = {
	joins: {
		recount: "sum",
		howCounted: "Each coming counts once.",
		numerator: { title: "Comings", shows: "event", unit: "people" },
		denominator: null,
		find: ({ membership }) => ({ numerator: events(membership.filter(isJoin)), denominator: null }),
	},
	leaves: {
		recount: "sum",
		howCounted: "Each going counts once.",
		numerator: { title: "Goings", shows: "event", unit: "people" },
		denominator: null,
		find: ({ membership }) => ({ numerator: events(membership.filter(isLeave)), denominator: null }),
	},
	net_members: {
		recount: "sum",
		howCounted: "Each coming counts 1, each going −1.",
		numerator: { title: "Comings and goings", shows: "event", unit: "people" },
		denominator: null,
		find: (facts) => ({ numerator: bothWays(facts, 1), denominator: null }),
	},
	rejoins: {
		recount: "sum",
		howCounted: "Each coming of somebody who was seen to leave before counts once.",
		numerator: { title: "Comings of people who had left", shows: "event", unit: "people" },
		denominator: null,
		find: ({ membership }) => ({ numerator: events(membership.filter(isReturn)), denominator: null }),
	},
	unexplained_members: {
		recount: "sum",
		howCounted: "Members at the end, less those at the start, less comings, plus goings.",
		numerator: { title: "Counts of members, comings and goings", shows: "event", unit: "people" },
		denominator: null,
		find: (facts) => ({ numerator: [...countsOf(facts), ...bothWays(facts, -1)], denominator: null }),
	},
	new_voices: {
		recount: "sum",
		howCounted: "Each person whose first post ever lies in the week counts once.",
		numerator: { title: "People who had never posted before", shows: "person", unit: "people" },
		denominator: null,
		find: (_, index) => ({ numerator: peopleWith(index.newVoices, index.byPerson), denominator: null }),
	},
};

function isLeave(event: MembershipFact): boolean {
	return !isJoin(event);
}

function isReturn(event: MembershipFact): boolean {
	return isJoin(event) && isRejoin(event);
}

function bothWays({ membership }: EvidenceFacts, join: 1 | -1): EvidenceItem[] {
	return membership.map((event, position) => toItem(event, position, isJoin(event) ? join : -join));
}

function events(membership: readonly MembershipFact[]): EvidenceItem[] {
	return membership.map((event, position) => toItem(event, position, 1));
}

/** One row may tell of several people, some of them nobody names: the position tells them apart. */
function toItem(event: MembershipFact, position: number, amount: number): EvidenceItem {
	return {
		key: `${event.kind}:${event.occurredAt.getTime()}:${position}`,
		messageIds: event.messageId === null ? [] : [event.messageId],
		personId: event.memberId,
		amount,
	};
}

function countsOf({ roster }: EvidenceFacts): EvidenceItem[] {
	if (roster === null || roster.atStart === null || roster.atEnd === null) return [];
	return [
		counted("Members counted at the end of the week", roster.atEnd),
		counted("Members counted at its start", -roster.atStart),
	];
}
