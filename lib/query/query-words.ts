import type { QueryDimension, QueryField, QueryUnit } from "./metric-query";

/** Words of the language, each with the other words people use for it; the first is the one proposed and printed. */
type Words<T extends string> = Readonly<Record<T, readonly string[]>>;

export const DIMENSION_WORDS: Words<QueryDimension> = {
	day: ["day", "days", "date", "dates"],
	week: ["week", "weeks"],
	month: ["month", "months"],
	weekday: ["weekday", "weekdays", "day of week", "day of the week", "dow"],
	hour: ["hour", "hours", "hour of day", "hour of the day", "time of day"],
	topic: ["topic", "topics"],
	member: ["member", "members", "person", "people", "user", "users", "who", "author", "authors"],
	kind: ["kind", "kinds", "type", "types", "content"],
	language: ["language", "languages", "lang"],
	label: ["label", "labels"],
	emoji: ["emoji", "emojis", "reaction", "reactions"],
};

/** One word for `by` and a dimension: `messages daily`. */
export const ADVERBS: Readonly<Record<string, QueryDimension>> = {
	daily: "day",
	weekly: "week",
	monthly: "month",
	hourly: "hour",
};

export const FIELD_WORDS: Words<QueryField> = {
	topic: ["topic", "topics"],
	member: ["member", "members", "person", "user", "author", "who"],
	kind: ["kind", "kinds", "type", "content"],
	language: ["language", "languages", "lang"],
	label: ["label", "labels"],
	weekday: ["weekday", "day of week", "dow"],
	hour: ["hour", "hours"],
	sender: ["sender", "sender kind"],
};

export const UNIT_WORDS: Words<QueryUnit> = {
	days: ["days", "day", "d"],
	weeks: ["weeks", "week", "w"],
	months: ["months", "month"],
	years: ["years", "year", "y"],
};

/** Words that begin a part of the line; what stands before them belongs to the part before. */
export const CLAUSE_WORDS = [
	"by",
	"per",
	"a",
	"last",
	"past",
	"previous",
	"this",
	"current",
	"from",
	"between",
	"all",
	"today",
	"yesterday",
	"where",
	"with",
	"limit",
	"top",
	"over",
	"in",
	"for",
	"during",
	...Object.keys(ADVERBS),
] as const;

/** Finds what a written word stands for. */
export function meaningOf<T extends string>(words: Words<T>, written: string): T | null {
	for (const [key, names] of Object.entries(words) as [T, readonly string[]][]) {
		if (names.includes(written)) return key;
	}
	return null;
}

/** Every way to write any of them. */
export function allWords(words: Words<string>): string[] {
	return Object.values(words).flat();
}
