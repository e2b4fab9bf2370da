import { z } from "zod";
import { LABEL_SOURCES, LABELS } from "../domain/label";
import { LANGUAGES } from "../domain/language";
import { FoundMessage } from "./query-contract";

/** Labels of messages and what owners do about them. */

const LabelView = z.object({
	label: z.enum(LABELS),
	source: z.enum(LABEL_SOURCES),
	rule: z.string(),
	/** UTF-16 units of the text. */
	span: z.object({ start: z.number().int(), length: z.number().int() }).nullable(),
	/** What of the text made the rule hold; `null`: nothing, or the text is not kept. */
	matched: z.string().nullable(),
	confidence: z.number(),
	version: z.number().int(),
	link: z.string().nullable(),
});

export const LabelledMessage = z.object({
	messageId: z.number().int(),
	/** ISO instant. */
	sentAt: z.iso.datetime(),
	/** `null`: not kept, or there was none. */
	text: z.string().nullable(),
	/** `null`: too little text to tell. */
	language: z.enum(LANGUAGES).nullable(),
	labels: z.array(LabelView),
	/** What the owner said it is not. */
	denied: z.array(z.enum(LABELS)),
});
export type LabelledMessage = z.infer<typeof LabelledMessage>;

/** A page of messages with their labels, oldest first. */
export const LabelPage = z.object({
	messages: z.array(LabelledMessage),
	/** Id to go on after; `null`: these were the last. */
	next: z.number().int().nullable(),
});
export type LabelPage = z.infer<typeof LabelPage>;

/** Sets or takes away a label by the owner's word. */
export const LabelDecision = z.object({ label: z.enum(LABELS), isSet: z.boolean() });
export type LabelDecision = z.infer<typeof LabelDecision>;

/** An answer is told by what it replies to, never by a word. */
export const LabelRule = z.object({
	label: z.enum(LABELS).exclude(["answer"]),
	kind: z.enum(["word", "tag"]),
	phrase: z.string().trim().min(2).max(64),
});
export type LabelRule = z.infer<typeof LabelRule>;

/** A group has room for this many words and tags of its own. */
const LABEL_RULES_MAX = 200;

export const LabelRulesChange = z.object({
	rules: z.array(LabelRule).max(LABEL_RULES_MAX, `A group may have ${LABEL_RULES_MAX} words and tags of its own.`),
});
export type LabelRulesChange = z.infer<typeof LabelRulesChange>;

export const LabelModelChange = z.object({ isModelAllowed: z.boolean() });
export type LabelModelChange = z.infer<typeof LabelModelChange>;

/** A recap in words, said otherwise by a language model. */
export const Rewording = z.object({
	/** Without people's names. */
	text: z.string(),
	/** Lines that read differently now; the others could not be said otherwise without changing a number. */
	changed: z.number().int(),
});
export type Rewording = z.infer<typeof Rewording>;

export const LabelRules = z.object({
	rules: z.array(LabelRule),
	/** The operator has set up a language model. */
	isModelAvailable: z.boolean(),
	isModelAllowed: z.boolean(),
	/** Messages are being read again with the newest words. */
	isRelabelling: z.boolean(),
});
export type LabelRules = z.infer<typeof LabelRules>;

/** One thing of the week worth a look, with the messages it rests on. */
export const InsightItem = z.object({
	title: z.string(),
	detail: z.string().nullable(),
	messages: z.array(FoundMessage),
});
export type InsightItem = z.infer<typeof InsightItem>;

export const INSIGHT_KINDS = ["open_questions", "blockers", "demos", "threads", "connections", "helpers"] as const;

export const Insights = z.object({
	week: z.iso.date(),
	sections: z.array(
		z.object({
			kind: z.enum(INSIGHT_KINDS),
			title: z.string(),
			/** The number it belongs to, as printed elsewhere. */
			metric: z.string().nullable(),
			/** What to say when there is nothing; `null`: there is something. */
			nothing: z.string().nullable(),
			items: z.array(InsightItem),
			itemsInAll: z.number().int(),
		}),
	),
});
export type Insights = z.infer<typeof Insights>;
