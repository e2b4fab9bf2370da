import type { PersonPair } from "../person-pair";

interface Neighbour {
	readonly node: number;
	/** Position of the pair that leads there. */
	readonly edge: number;
}

interface Step extends Neighbour {
	/** How many of its neighbours were looked at. */
	at: number;
}

/**
 * Pairs without which the people on their two sides would be in no touch at all (Tarjan's bridges), in the order given.
 * Each pair at most once. Linear; walks with a list of its own, so that no chain is too long.
 */
export function bridgesOf<T extends PersonPair>(pairs: readonly T[]): T[] {
	const search = new BridgeSearch(neighboursOf(pairs));
	return pairs.filter((_, edge) => search.bridges.has(edge));
}

class BridgeSearch {
	readonly bridges = new Set<number>();
	readonly #neighbours: ReadonlyMap<number, readonly Neighbour[]>;
	/** When each node was first seen, and the earliest one reached from below it by another way than it was entered. */
	readonly #order = new Map<number, number>();
	readonly #lowest = new Map<number, number>();
	readonly #path: Step[] = [];

	constructor(neighbours: ReadonlyMap<number, readonly Neighbour[]>) {
		this.#neighbours = neighbours;
		for (const node of neighbours.keys()) if (!this.#order.has(node)) this.#walkFrom(node);
	}

	#walkFrom(start: number): void {
		this.#enter({ node: start, edge: -1 });
		for (let step = this.#path.at(-1); step !== undefined; step = this.#path.at(-1)) {
			const next = this.#neighbours.get(step.node)?.[step.at];
			step.at += 1;
			if (next === undefined) this.#leave(step);
			else if (next.edge !== step.edge) this.#look(step.node, next);
		}
	}

	#enter({ node, edge }: Neighbour): void {
		this.#lowest.set(node, this.#order.size);
		this.#order.set(node, this.#order.size);
		this.#path.push({ node, edge, at: 0 });
	}

	#look(node: number, next: Neighbour): void {
		const seen = this.#order.get(next.node);
		if (seen === undefined) this.#enter(next);
		else this.#lower(node, seen);
	}

	#leave({ node, edge }: Step): void {
		this.#path.pop();
		const parent = this.#path.at(-1)?.node;
		if (parent === undefined) return;
		const lowest = this.#lowest.get(node) ?? 0;
		this.#lower(parent, lowest);
		if (lowest > (this.#order.get(parent) ?? 0)) this.bridges.add(edge);
	}

	#lower(node: number, value: number): void {
		if (value < (this.#lowest.get(node) ?? 0)) this.#lowest.set(node, value);
	}
}

function neighboursOf(pairs: readonly PersonPair[]): Map<number, Neighbour[]> {
	const neighbours = new Map<number, Neighbour[]>();
	const add = (from: number, node: number, edge: number): void => {
		const known = neighbours.get(from);
		if (known === undefined) neighbours.set(from, [{ node, edge }]);
		else known.push({ node, edge });
	};
	for (const [edge, { lowId, highId }] of pairs.entries()) {
		add(lowId, highId, edge);
		add(highId, lowId, edge);
	}
	return neighbours;
}
