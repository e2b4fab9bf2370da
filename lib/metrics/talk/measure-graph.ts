import type { GRAPH_DEFINITIONS } from "../definitions/graph";
import { type Doubt, type Measure, type Measured, mustNotBeZero, quotient } from "../measure";
import type { MetricValue } from "../metric-value";
import type { PersonPair } from "../person-pair";
import { bridgesOf } from "./bridges";
import type { Communities } from "./communities";
import type { PeopleGraph } from "./people-graph";

type GraphMetrics = Record<keyof typeof GRAPH_DEFINITIONS, MetricValue>;

/** Centralisation among fewer says more about them than about the group. */
const PEOPLE_MIN = 5;

/** Metrics 36 to 39 and 41. */
export function measureGraph(graph: PeopleGraph, communities: Communities | null, measure: Measure): GraphMetrics {
	const n = graph.people.length;
	const centralisation = centralisationOf(graph);
	return {
		reciprocity: measure("reciprocity", reciprocity(graph)),
		density: measure("density", quotient(graph.innerTies.length, (n * (n - 1)) / 2)),
		isolated_share: measure("isolated_share", quotient(graph.alone.length, n)),
		degree_centralisation: measure("degree_centralisation", centralisation),
		decentralisation: measure("decentralisation", {
			value: 1 - centralisation.value,
			...(centralisation.doubts === undefined ? {} : { doubts: centralisation.doubts }),
		}),
		bridges: measure("bridges", { value: bridgesOf(graph.innerTies).length }),
		modularity: measure("modularity", {
			value: communities?.modularity ?? 0,
			doubts: mustNotBeZero(graph.innerTies.length),
		}),
	};
}

/** Degrees of the people given, in their order: with how many others each is tied. */
export function degreesOf({ people, innerTies }: Pick<PeopleGraph, "people" | "innerTies">): number[] {
	const degrees = new Map<number, number>(people.map((id) => [id, 0]));
	const add = (id: number) => degrees.set(id, (degrees.get(id) ?? 0) + 1);
	for (const { lowId, highId } of innerTies satisfies readonly PersonPair[]) {
		add(lowId);
		add(highId);
	}
	return [...degrees.values()];
}

/** Freeman's degree centralisation, 0 (all alike) to 1 (a star). */
function centralisationOf(graph: PeopleGraph): Measured & { readonly doubts?: readonly Doubt[] } {
	const degrees = degreesOf(graph);
	const n = degrees.length;
	const most = degrees.reduce((max, degree) => Math.max(max, degree), 0);
	const spread = degrees.reduce((total, degree) => total + most - degree, 0);
	const few: Doubt[] = n < PEOPLE_MIN ? [{ status: "suppressed", reason: "too_few" }] : [];
	const measured = quotient(spread, (n - 1) * (n - 2));
	return { ...measured, doubts: [...(measured.doubts ?? []), ...few] };
}

function reciprocity({ ties }: PeopleGraph): Measured {
	let returned = 0;
	let all = 0;
	for (const { lowToHigh, highToLow } of ties) {
		returned += 2 * Math.min(lowToHigh, highToLow);
		all += lowToHigh + highToLow;
	}
	return quotient(returned, all);
}
