import { z } from "zod";

/** A wrong word in a line: where it stands, what is wrong, and what was probably meant. */
export const QueryProblem = z.object({
	message: z.string(),
	/** UTF-16 units of the line. */
	start: z.number().int().nonnegative(),
	length: z.number().int().nonnegative(),
	/** Nearest word that would have been right; `null`: nothing is near. */
	proposal: z.string().nullable(),
	/** The whole line with the proposal in its place. */
	proposedLine: z.string().nullable(),
});
export type QueryProblem = z.infer<typeof QueryProblem>;

/** Part of a line, in UTF-16 units. */
export interface LinePlace {
	readonly start: number;
	readonly length: number;
}

/** A problem at a place of the line; `proposal` is put into the line as it is written. */
export function problemAt(line: string, place: LinePlace, message: string, proposal: string | null): QueryProblem {
	const end = place.start + place.length;
	const proposedLine = proposal === null ? null : putInto(line, place.start, end, proposal);
	return { message, start: place.start, length: place.length, proposal, proposedLine };
}

function putInto(line: string, start: number, end: number, word: string): string {
	const before = line.slice(0, start);
	const after = line.slice(end);
	const gapBefore = before === "" || /\s$/u.test(before) ? "" : " ";
	const gapAfter = after === "" || /^[\s,)]/u.test(after) ? "" : " ";
	return `${before}${gapBefore}${word}${gapAfter}${after}`;
}
