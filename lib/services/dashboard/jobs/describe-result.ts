import { formatCount } from "@/lib/format/number";

/** What jobs count, one and many. What is not here is told by its own name. */
const WORDS: Readonly<Record<string, readonly [string, string]>> = {
	groups: ["group looked at", "groups looked at"],
	collect: ["group to collect", "groups to collect"],
	backfill: ["history to read on", "histories to read on"],
	reactions: ["group's reactions to count", "groups' reactions to count"],
	members: ["group's members to count", "groups' members to count"],
	due: ["week to close", "weeks to close"],
	closing: ["week to close", "weeks to close"],
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
	relabel: ["group to read again", "groups to read again"],
	changed: ["message labelled otherwise", "messages labelled otherwise"],
	asked: ["message a model was asked about", "messages a model was asked about"],
	texts: ["text removed", "texts removed"],
	sends: ["try", "tries"],
	listed: ["member listed", "members listed"],
	polled: ["message asked about", "messages asked about"],
	reacted: ["message with new reactions", "messages with new reactions"],
};

/** What became of a week or a post, in words that do not need the code to be understood. */
const STATES: Readonly<Record<string, string>> = {
	scheduled: "its recap is scheduled",
	draft: "its recap waits for approval",
	approved: "its recap is approved",
	posted: "posted",
	sent: "posted",
	claimed: "not posted yet",
	off: "nothing is posted into this group",
	quiet: "too quiet to be posted",
	late: "too late to be posted",
	declined: "declined",
	expired: "nobody decided in time",
	unpostable: "no chat to post to",
};
/** Ids tell people nothing. */
const ID = /Ids?$/;
const TOLD_MAX = 4;

/** What a run returned, in a line: `3 groups looked at, 1 week to close`. `null`: nothing a person could read. */
export function describeResult(result: unknown): string | null {
	if (typeof result !== "object" || result === null || Array.isArray(result)) return null;
	const entries = flatten(result);
	const counts = entries.filter(
		(entry): entry is [string, number] => typeof entry[1] === "number" && !ID.test(entry[0]),
	);
	const told = counts.filter(([, count]) => count !== 0).map(([key, count]) => countOf(key, count));
	const words = entries.flatMap(([key, value]) => sayingOf(key, value));
	const parts = [...words, ...told].slice(0, TOLD_MAX);
	if (parts.length > 0) return parts.join(", ");
	return counts.length > 0 ? "nothing to do" : null;
}

/** Pieces of a run tell of themselves one or two levels down; why groups were passed over is no result. */
function flatten(result: object): [string, unknown][] {
	return Object.entries(result).flatMap(([key, value]): [string, unknown][] => {
		if (typeof value !== "object" || value === null || Array.isArray(value)) return [[key, value]];
		return key === "skipped" ? [] : flatten(value);
	});
}

function countOf(key: string, count: number): string {
	const [one, many] = WORDS[key] ?? [wordsOf(key), wordsOf(key)];
	return `${formatCount(count, "en", "whole")} ${count === 1 ? one : many}`;
}

/** States and reasons are words already. */
function sayingOf(key: string, value: unknown): string[] {
	if (typeof value !== "string") return [];
	if (key === "state" || key === "text") return [STATES[value] ?? wordsOf(value)];
	if (key === "skipped") return [`left alone: ${wordsOf(value)}`];
	return [];
}

function wordsOf(name: string): string {
	return name
		.replaceAll(/[_-]/g, " ")
		.replaceAll(/([a-z])([A-Z])/g, "$1 $2")
		.toLowerCase();
}
