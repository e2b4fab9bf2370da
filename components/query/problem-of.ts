import { QueryProblem } from "@/lib/query/query-problem";
import { failureOf } from "../ui/failure-notice";

/** The wrong word behind a refusal: names nobody has are known to the server alone. `null`: it failed otherwise. */
export function problemOf(error: unknown): QueryProblem | null {
	if (error === null) return null;
	return QueryProblem.safeParse(failureOf(error).details?.problem).data ?? null;
}
