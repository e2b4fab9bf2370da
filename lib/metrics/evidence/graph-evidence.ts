import type { GRAPH_DEFINITIONS } from "../definitions/graph";
import type { EvidenceItem } from "../evidence";
import { bridgesOf } from "../talk/bridges";
import { findCommunities } from "../talk/communities";
import { degreesOf } from "../talk/measure-graph";
import type { PeopleGraph, Tie } from "../talk/people-graph";
import type { EvidenceRule, EvidenceSideRule } from "./evidence-rule";
import { ACTIVE_PEOPLE } from "./evidence-sides";
import { activePeople, counted, peopleWith, totalOf } from "./person-items";

const RETURNED: EvidenceSideRule = {
	title: "Replies that were returned, of each pair",
	shows: "pair",
	unit: "messages",
};
const TIES: EvidenceSideRule = { title: "Pairs of active people with a reply", shows: "pair", unit: "pairs" };
const SHORT_OF_MOST: EvidenceSideRule = {
	title: "Ties each person has fewer than whoever has most",
	shows: "person",
	unit: "count",
};
const LARGEST_SUM: EvidenceSideRule = { title: "The largest sum there can be", shows: "words", unit: "count" };

/** Metrics 36 to 39 and 41. */
export const GRAPH_EVIDENCE: Readonly<Record<keyof typeof GRAPH_DEFINITIONS, EvidenceRule>> = {
	reciprocity: {
		recount: "ratio",
		howCounted: "Of each pair twice the smaller of the two counts of replies, over all replies.",
		numerator: RETURNED,
		denominator: { ...RETURNED, title: "All replies of each pair" },
		find: (_, index) => {
			const { ties } = index.talk().graph;
			const returned = ties.filter(({ lowToHigh, highToLow }) => lowToHigh > 0 && highToLow > 0);
			return {
				numerator: returned.map((tie) => tieItem(tie, 2 * Math.min(tie.lowToHigh, tie.highToLow))),
				denominator: ties.map((tie) => tieItem(tie, tie.lowToHigh + tie.highToLow)),
			};
		},
	},
	density: {
		recount: "ratio",
		howCounted: "Pairs of active people with a reply between them over all pairs they can form.",
		numerator: TIES,
		denominator: { title: "Pairs the active people can form", shows: "words", unit: "pairs" },
		find: (_, index) => {
			const { innerTies, people } = index.talk().graph;
			const pairs = (people.length * (people.length - 1)) / 2;
			return {
				numerator: innerTies.map((tie) => tieItem(tie, 1)),
				denominator: [counted(`Pairs among ${people.length} people`, pairs)],
			};
		},
	},
	isolated_share: {
		recount: "ratio",
		howCounted: "Active people without a reply, mention or reaction to or from anybody over all active people.",
		numerator: { title: "People tied to nobody", shows: "person", unit: "people" },
		denominator: ACTIVE_PEOPLE,
		find: (_, index) => ({
			numerator: peopleWith(index.talk().graph.alone, index.byPerson),
			denominator: activePeople(index),
		}),
	},
	degree_centralisation: {
		recount: "ratio",
		howCounted: "What everybody has fewer ties than whoever has most, added up, over the most that sum can be.",
		numerator: SHORT_OF_MOST,
		denominator: LARGEST_SUM,
		find: (_, index) => ({ numerator: shortOfMost(index.talk().graph), denominator: largestSum(index.talk().graph) }),
	},
	decentralisation: {
		recount: "formula",
		howCounted: "One less what everybody has fewer ties than whoever has most, over the most that sum can be.",
		numerator: SHORT_OF_MOST,
		denominator: LARGEST_SUM,
		formula: (short, most) => (totalOf(most) > 0 ? 1 - totalOf(short) / totalOf(most) : null),
		find: (_, index) => ({ numerator: shortOfMost(index.talk().graph), denominator: largestSum(index.talk().graph) }),
	},
	bridges: {
		recount: "sum",
		howCounted: "Each tie without which its two sides would not be tied at all counts once.",
		numerator: { ...TIES, title: "Ties that alone hold people together" },
		denominator: null,
		find: (_, index) => ({
			numerator: bridgesOf(index.talk().graph.innerTies).map((tie) => tieItem(tie, 1)),
			denominator: null,
		}),
	},
	modularity: {
		recount: "formula",
		howCounted:
			"How much more is said within circles than chance would put there; Louvain's method over these replies.",
		numerator: { title: "Replies of each pair of active people", shows: "pair", unit: "messages" },
		denominator: null,
		formula: (pairs) => findCommunities({ innerTies: tiesFrom(pairs) })?.modularity ?? null,
		find: (_, index) => ({
			numerator: index.talk().graph.innerTies.map((tie) => tieItem(tie, tie.lowToHigh + tie.highToLow)),
			denominator: null,
		}),
	},
};

function tieItem({ lowId, highId, messageIds }: Tie, amount: number): EvidenceItem {
	return { key: `${lowId}:${highId}`, messageIds, personId: null, amount };
}

function tiesFrom(pairs: readonly EvidenceItem[]): Tie[] {
	return pairs.map(({ key, amount, messageIds }) => {
		const [lowId = 0, highId = 0] = key.split(":").map(Number);
		return { lowId, highId, lowToHigh: amount, highToLow: 0, messageIds };
	});
}

function shortOfMost(graph: PeopleGraph): EvidenceItem[] {
	const degrees = degreesOf(graph);
	const most = degrees.reduce((max, degree) => Math.max(max, degree), 0);
	const tied = new Map<number, number[]>();
	for (const { lowId, highId, messageIds } of graph.innerTies) {
		for (const id of [lowId, highId]) tied.set(id, [...(tied.get(id) ?? []), ...messageIds]);
	}
	return graph.people.map((personId, at) => ({
		key: String(personId),
		messageIds: [...new Set(tied.get(personId))].sort((a, b) => a - b),
		personId,
		amount: most - (degrees[at] ?? 0),
	}));
}

function largestSum({ people: { length: n } }: PeopleGraph): EvidenceItem[] {
	return n < 3 ? [] : [counted(`(n − 1) · (n − 2) of ${n} people`, (n - 1) * (n - 2))];
}
