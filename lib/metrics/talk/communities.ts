import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import type { PeopleGraph, Tie } from "./people-graph";

/** How a group falls apart into circles. */
export interface Communities {
	readonly count: number;
	/** −0.5 to 1: how much more is said within the circles than chance would put there. */
	readonly modularity: number;
}

/** Any fixed number: the same week must fall apart in the same way each time. */
const SEED = 20_230_508;

/**
 * Circles by Louvain's method over replies as weights; people without a tie are left out. `null`: no ties. People are
 * visited in the order of their first replies, so that the same talk gives the same circles whatever ids a source has.
 */
export function findCommunities({ innerTies }: Pick<PeopleGraph, "innerTies">): Communities | null {
	if (innerTies.length === 0) return null;
	const ties = [...innerTies].sort((a, b) => firstOf(a) - firstOf(b));
	const graph = new UndirectedGraph();
	// The graph keys by text, and long numbers make slow text.
	const names = new Map(inOrderOfTies(ties).map((id, at) => [id, graph.addNode(String(at))]));
	for (const [at, { lowId, highId, lowToHigh, highToLow }] of ties.entries()) {
		graph.addEdgeWithKey(at, names.get(lowId), names.get(highId), { weight: lowToHigh + highToLow });
	}
	const { count, modularity } = louvain.detailed(graph, { getEdgeWeight: "weight", rng: seededRandom(SEED) });
	return { count, modularity };
}

function firstOf({ messageIds: [first = 0] }: Tie): number {
	return first;
}

/** People by their first tie, then by their second, and so on: two who never differ are tied to nobody but each other. */
function inOrderOfTies(ties: readonly Tie[]): number[] {
	const tiesOf = new Map<number, number[]>();
	for (const [at, { lowId, highId }] of ties.entries()) {
		for (const id of [lowId, highId]) {
			const known = tiesOf.get(id);
			if (known === undefined) tiesOf.set(id, [at]);
			else known.push(at);
		}
	}
	return [...tiesOf].sort(([, a], [, b]) => compareLists(a, b)).map(([id]) => id);
}

function compareLists(a: readonly number[], b: readonly number[]): number {
	const at = a.findIndex((value, index) => value !== b[index]);
	return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? Number.POSITIVE_INFINITY);
}

/** Mulberry32 (Tommy Ettinger, public domain): numbers in [0, 1). */
function seededRandom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}
