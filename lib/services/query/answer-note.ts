import { formatDate } from "@/lib/format/date";
import { formatShare } from "@/lib/format/number";
import type { SpanVerdict } from "@/lib/query/judge-span";
import type { AskedQuery } from "./asked-query";

/** Why an answer is not whole, and what else to know of it; `null`: nothing. */
export function answerNote(
	{ scope, isClipped, days, read }: AskedQuery,
	verdict: SpanVerdict,
	more: readonly (string | null)[],
): string | null {
	const { coverage, status } = verdict;
	const parts: (string | null)[] = [];
	if (scope.firstDay === null) parts.push("Nothing of this group was collected yet.");
	else if (days.from >= days.to) parts.push("This time lies outside of the group's history.");
	else if (status === "unknown") parts.push("None of this time was collected.");
	else if (coverage === null) parts.push("No source says which part of this time it held.");
	else if (coverage < WORTH_SAYING) parts.push(`${formatShare(coverage, "en")} of this time was collected.`);
	if (isClipped && scope.firstDay !== null && read.query.period.kind !== "all") {
		parts.push(`History begins on ${formatDate(scope.firstDay, "en")}.`);
	}
	if (days.to > scope.today && status !== "unknown") parts.push("Today is not over.");
	const said = [...parts, ...more].filter((part) => part !== null);
	return said.length === 0 ? null : said.join(" ");
}

const WORTH_SAYING = 0.995;
