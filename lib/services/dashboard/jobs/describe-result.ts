import { formatCount } from "@/lib/format/number";

/** What jobs count, one and many. What is not here is told by its own name. */
const WORDS: Readonly<Record<string, readonly [string, string]>> = {
	groups: ["group looked at", "groups looked at"],
	collect: ["group to collect", "groups to collect"],
	backfill: ["history to read on", "histories to read on"],
	reactions: ["group's reactions to count", "groups' reactions to count"],
	members: ["group's members to count", "groups' members to count"],
	due: ["week to close", "weeks to close"],
	resumed: ["post taken up again", "posts taken up again"],
	pages: ["page", "pages"],
	entries: ["entry", "entries"],
	inserted: ["new message", "new messages"],
	updated: ["changed message", "changed messages"],
	unchanged: ["message as before", "messages as before"],
	weeksMeasured: ["week measured", "weeks measured"],
	recapsFrozen: ["recap ready", "recaps ready"],
	messages: ["message", "messages"],
	serviceRows: ["service message", "service messages"],
	texts: ["text removed", "texts removed"],
	sends: ["try", "tries"],
};
const TOLD_MAX = 4;

/** What a run returned, in a line: `3 groups looked at, 1 week to close`. `null`: nothing a person could read. */
export function describeResult(result: unknown): string | null {
	if (typeof result !== "object" || result === null || Array.isArray(result)) return null;
	const entries = Object.entries(result);
	const counts = entries.filter((entry): entry is [string, number] => typeof entry[1] === "number");
	const told = counts.filter(([, count]) => count !== 0).map(([key, count]) => countOf(key, count));
	const words = entries.flatMap(([key, value]) => sayingOf(key, value));
	const parts = [...words, ...told].slice(0, TOLD_MAX);
	if (parts.length > 0) return parts.join(", ");
	return counts.length > 0 ? "nothing to do" : null;
}

function countOf(key: string, count: number): string {
	const [one, many] = WORDS[key] ?? [wordsOf(key), wordsOf(key)];
	return `${formatCount(count, "en", "whole")} ${count === 1 ? one : many}`;
}

/** States and reasons are words already. */
function sayingOf(key: string, value: unknown): string[] {
	if (typeof value !== "string") return [];
	if (key === "state" || key === "text") return [wordsOf(value)];
	if (key === "skipped") return [`left alone: ${wordsOf(value)}`];
	return [];
}

function wordsOf(name: string): string {
	return name
		.replaceAll(/[_-]/g, " ")
		.replaceAll(/([a-z])([A-Z])/g, "$1 $2")
		.toLowerCase();
}
