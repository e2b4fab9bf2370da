import type { WeekFacts } from "../week-facts";

/** How many members a group had at an instant. */
export interface MemberCount {
	readonly at: Date;
	readonly members: number;
}

/** A count taken this close to an edge of the week stands for it: lists are read once a day. */
export const EDGE_MS = 48 * 3_600_000;

/** Members at both ends of a week, each by the count nearest to it; of two as near the earlier. `null`: none is near. */
export function rosterEdges(counts: readonly MemberCount[], startMs: number, endMs: number): WeekFacts["roster"] {
	const [atStart, atEnd] = [nearest(counts, startMs), nearest(counts, endMs)];
	return atStart === null && atEnd === null ? null : { atStart, atEnd };
}

function nearest(counts: readonly MemberCount[], edgeMs: number): number | null {
	let best: MemberCount | null = null;
	const distance = ({ at }: MemberCount) => Math.abs(at.getTime() - edgeMs);
	for (const count of counts) {
		if (distance(count) <= EDGE_MS && (best === null || distance(count) < distance(best))) best = count;
	}
	return best?.members ?? null;
}
