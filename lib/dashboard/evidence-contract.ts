import { z } from "zod";
import { MetricCell } from "./contract";
import { FoundMessage } from "./query-contract";

/** What a number rests on, as the panel behind it and the API show it. */
export const EvidenceEntry = z.object({
	/** What is counted, in words: a person's name, a day, a question's first words. */
	label: z.string(),
	/** What it adds to the number. */
	amount: z.number(),
	amountText: z.string(),
	messageIds: z.array(z.number().int()),
});
export type EvidenceEntry = z.infer<typeof EvidenceEntry>;

export const EvidenceSide = z.object({
	/** `Questions with an answer`; what is listed. */
	title: z.string(),
	/** What the amounts of all entries come to. */
	total: z.number(),
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
	/** How the entries give the number, in one sentence. */
	howCounted: z.string(),
	numerator: EvidenceSide,
	denominator: EvidenceSide.nullable(),
	/** First messages among them, to read; all ids are in the entries. */
	messages: z.array(FoundMessage),
	/** Goes on from here; `null`: these are all. */
	next: z.string().nullable(),
});
export type EvidenceAnswer = z.infer<typeof EvidenceAnswer>;
