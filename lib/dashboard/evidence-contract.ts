import { z } from "zod";
import { MetricCell } from "./contract";
import { FoundMessage } from "./query-contract";

/** What a number rests on, as the panel behind it and the API show it. */
export const EvidenceEntry = z.object({
	/** Names the entry within its side. */
	key: z.string(),
	/** What is counted, in words: a person's name, a day, a question's first words. */
	label: z.string(),
	/** What it adds to the number. */
	amount: z.number(),
	amountText: z.string(),
	/** Messages that show it, oldest first; the first of them when there are many. */
	messageIds: z.array(z.number().int()),
	messageIdsInAll: z.number().int(),
});
export type EvidenceEntry = z.infer<typeof EvidenceEntry>;

export const EvidenceSide = z.object({
	/** `Questions with an answer`; what is listed. */
	title: z.string(),
	/** What the amounts of all entries come to. */
	total: z.number(),
	totalText: z.string(),
	entries: z.array(EvidenceEntry),
	entriesInAll: z.number().int(),
});
export type EvidenceSide = z.infer<typeof EvidenceSide>;

export const EvidenceAnswer = z.object({
	week: z.iso.date(),
	metric: MetricCell,
	definitionVersion: z.number().int(),
	/** The number as stored, and as counted again from what is listed. They differ when rows came in since. */
	stored: z.number().nullable(),
	recounted: z.number().nullable(),
	recountedText: z.string(),
	isSame: z.boolean(),
	/** How the entries give the number, in one sentence. */
	howCounted: z.string(),
	numerator: EvidenceSide,
	denominator: EvidenceSide.nullable(),
	/** Of many entries the first message of each, of one entry its own; to read. */
	messages: z.array(FoundMessage),
	/** Goes on from here; `null`: these are all. */
	next: z.string().nullable(),
});
export type EvidenceAnswer = z.infer<typeof EvidenceAnswer>;

/** URL query of a number's evidence. */
export const EvidenceQuery = z.object({
	/** `next` of the page before. */
	cursor: z.coerce.number().int().nonnegative().default(0),
	/** Key of one entry, to page through its messages, and the side it stands on. */
	entry: z.string().max(200).optional(),
	side: z.enum(["numerator", "denominator"]).default("numerator"),
});

/** Ids asked for at once. */
export const MESSAGES_MAX = 100;

/** URL query of messages: their numbers, `17,18,21`. */
export const MessagesQuery = z.object({
	ids: z
		.string()
		.regex(/^-?\d{1,10}(,-?\d{1,10})*$/, "Write numbers with commas between them: 17,18,21.")
		.transform((ids) => ids.split(",").map(Number))
		.pipe(z.array(z.number().int()).max(MESSAGES_MAX)),
});

export const MessageList = z.object({ messages: z.array(FoundMessage) });
export type MessageList = z.infer<typeof MessageList>;
