import { z } from "zod";
import { METRIC_STATUSES } from "../metrics/metric-value";
import { MetricQuery, QUERY_DIMENSIONS } from "../query/metric-query";
import { GroupRef } from "./contract";

/** What the query of a group is asked and answers; the builder, the line of text and the API share it. */

export const QueryRow = z.object({
	/** Stable: `2026-11-16`, `3`, a topic's id; `total` where nothing was split. */
	key: z.string(),
	label: z.string(),
	/** `null`: not known, which is not 0. */
	value: z.number().nullable(),
	/** The value as people read it. */
	text: z.string(),
	status: z.enum(METRIC_STATUSES),
});
export type QueryRow = z.infer<typeof QueryRow>;

export const QueryAnswer = z.object({
	query: MetricQuery,
	/** The query as one line, and what it asks in words. */
	line: z.string(),
	title: z.string(),
	unit: z.string(),
	/** `bars` for things without an order of time, `line` for those with one, `number` for a single one. */
	chart: z.enum(["line", "bars", "number"]),
	/** First day, and the day after the last, in the group's zone. */
	from: z.iso.date(),
	to: z.iso.date(),
	rows: z.array(QueryRow),
	/** There were more rows than asked for. */
	isCut: z.boolean(),
	/** Share 0..1 of the time that was collected; `null`: nobody knows. */
	coverage: z.number().nullable(),
	/** Why it is not whole, in words. */
	note: z.string().nullable(),
});
export type QueryAnswer = z.infer<typeof QueryAnswer>;

/** What the builder offers. */
export const QueryChoices = z.object({
	/** Address and title of the group. */
	group: GroupRef,
	measures: z.array(
		z.object({
			key: z.string(),
			label: z.string(),
			/** Words for it in a line; the first is the one printed. */
			names: z.array(z.string()),
			/** Dimensions it can be split by; `null` among them: not split. */
			dimensions: z.array(z.enum(QUERY_DIMENSIONS).nullable()),
			/** Whether filters make sense. */
			canFilter: z.boolean(),
		}),
	),
	topics: z.array(z.string()),
	members: z.array(z.string()),
	languages: z.array(z.string()),
	kinds: z.array(z.string()),
	labels: z.array(z.string()),
	/** Lines worth trying on this group. */
	examples: z.array(z.string()),
});
export type QueryChoices = z.infer<typeof QueryChoices>;

export const SavedQuery = z.object({
	queryId: z.string(),
	name: z.string(),
	line: z.string(),
	createdAt: z.iso.datetime(),
});
export type SavedQuery = z.infer<typeof SavedQuery>;
/** A question to keep, under a name; a line that is wrong is refused. */
export const SavedQueryDraft = z.object({
	name: z.string().trim().min(1).max(80),
	line: z.string().trim().min(1).max(1000),
});
export type SavedQueryDraft = z.infer<typeof SavedQueryDraft>;
export const SavedQueries = z.object({ queries: z.array(SavedQuery) });

/** One message found, or standing behind a number. */
export const FoundMessage = z.object({
	messageId: z.number().int(),
	/** ISO instant, and as people read it in the group's zone. */
	sentAt: z.iso.datetime(),
	when: z.string(),
	sender: z.string(),
	/** `null`: not kept any more. */
	text: z.string().nullable(),
	/** Where in the text the words were found. */
	hits: z.array(z.object({ start: z.number().int(), length: z.number().int() })),
	topic: z.string().nullable(),
	kind: z.string(),
	labels: z.array(z.string()),
	/** `https://t.me/…`; `null`: Telegram has no link to it. */
	link: z.string().nullable(),
});
export type FoundMessage = z.infer<typeof FoundMessage>;

/** What a search is asked: words that all must be in a message, and which messages are looked through. */
export const SearchQuery = z.object({
	/** What stands between quotes is one. */
	words: z.string().max(200).default(""),
	/** A name in the group. */
	sender: z.string().max(200).optional(),
	topic: z.string().max(200).optional(),
	kind: z.string().max(32).optional(),
	label: z.string().max(32).optional(),
	/** Both days included, in the group's zone. */
	from: z.iso.date().optional(),
	to: z.iso.date().optional(),
	/** Where a page before has ended. */
	cursor: z
		.string()
		.regex(/^-?\d{1,10}$/)
		.optional(),
});
export type SearchQuery = z.input<typeof SearchQuery>;

/** A page of a search, newest first. */
export const SearchAnswer = z.object({
	messages: z.array(FoundMessage),
	/** Goes on from here; `null`: everything was searched. */
	next: z.string().nullable(),
	/** How far back this page has looked: `since 3 March 2025`. */
	searched: z.string(),
});
export type SearchAnswer = z.infer<typeof SearchAnswer>;
