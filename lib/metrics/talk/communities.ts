import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import type { PeopleGraph } from "./people-graph";

/** How a group falls apart into circles. */
export interface Communities {
	readonly count: number;
	/** −0.5 to 1: how much more is said within the circles than chance would put there. */
	readonly modularity: number;
}

/** Any fixed number: the same week must fall apart in the same way each time. */
const SEED = 20_230_508;

/** Circles by Louvain's method over replies as weights; people without a tie are left out. `null`: no ties. */
export function findCommunities({ innerTies }: Pick<PeopleGraph, "innerTies">): Communities | null {
	if (innerTies.length === 0) return null;
	const graph = new UndirectedGraph();
	const names = namesOf(graph, innerTies);
	for (const [at, { lowId, highId, lowToHigh, highToLow }] of innerTies.entries()) {
		graph.addEdgeWithKey(at, names.get(lowId), names.get(highId), { weight: lowToHigh + highToLow });
	}
	const { count, modularity } = louvain.detailed(graph, { getEdgeWeight: "weight", rng: seededRandom(SEED) });
	return { count, modularity };
}

/** A short name for each person, made once: the graph keys by text, and long numbers make slow text. */
function namesOf(graph: UndirectedGraph, ties: PeopleGraph["innerTies"]): ReadonlyMap<number, string> {
	const names = new Map<number, string>();
	const add = (id: number): void => {
		if (!names.has(id)) names.set(id, graph.addNode(String(names.size)));
	};
	for (const { lowId, highId } of ties) {
		add(lowId);
		add(highId);
	}
	return names;
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
