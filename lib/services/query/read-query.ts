import { AppError } from "@/lib/errors";
import { fullVocabulary } from "@/lib/query/catalogue-measures";
import { type ParsedQuery, parseQuery } from "@/lib/query/parse-query";
import type { QueryProblem } from "@/lib/query/query-problem";

/** A line that was understood. */
export type ReadQuery = Extract<ParsedQuery, { readonly problem: null }>;

/** Reads a line. Throws AppError `invalid` whose `details.problem` says which word is wrong and what was meant. */
export function readQuery(line: string): ReadQuery {
	const parsed = parseQuery(line, fullVocabulary());
	if (parsed.query === null) throw problemError(parsed.problem);
	return parsed;
}

/** A wrong word as an error: the place is in its details. */
export function problemError(problem: QueryProblem): AppError {
	const { proposal, proposedLine } = problem;
	const hint = proposal === null ? "For example: messages by weekday last 12 weeks" : `Did you mean: ${proposedLine}`;
	return new AppError("invalid", problem.message, { hint, place: { field: "line" }, details: { problem } });
}
