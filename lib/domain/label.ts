/** What a message can be said to be. A message's labels are kept as a sum of bits, in this order. */
export const LABELS = ["question", "answer", "thanks", "ship", "blocker", "resolved"] as const;
export type Label = (typeof LABELS)[number];

/** What else is known of a text once it was read, as bits after those of the labels. */
export const TRAITS = ["command", "mention", "link"] as const;
export type Trait = (typeof TRAITS)[number];

/** Who said so, most trusted first. A later one never overrules an earlier one. */
export const LABEL_SOURCES = ["owner", "tag", "structure", "lexicon", "model"] as const;
export type LabelSource = (typeof LABEL_SOURCES)[number];

/** Part of a text, in UTF-16 code units. */
export interface TextSpan {
	readonly start: number;
	readonly length: number;
}

/** One label of one message, with what it rests on. */
export interface MessageLabel {
	readonly label: Label;
	readonly source: LabelSource;
	/** Stable name of the rule: `en.question.wh-start`, `tag.demo`, `group.word`, `owner`. */
	readonly rule: string;
	/** What of the text made the rule hold; `null`: it does not rest on the text. */
	readonly span: TextSpan | null;
	/** 0..1: how often the rule is right on labelled messages. */
	readonly confidence: number;
	/** {@link labelVersion} of the rules that said so. */
	readonly version: number;
	/** What was shipped, as a canonical address; `null` for other labels and ships without one. */
	readonly link: string | null;
}

/** Sum of the bits of labels and traits. */
export function labelBits(names: Iterable<Label | Trait>): number {
	let bits = 0;
	for (const name of names) bits |= bitOf(name);
	return bits;
}

/** Whether the bits of a message hold a label or a trait. */
export function hasLabel(bits: number, name: Label | Trait): boolean {
	return (bits & bitOf(name)) !== 0;
}

/** Labels within the bits, in order. */
export function labelsOf(bits: number): Label[] {
	return LABELS.filter((label) => hasLabel(bits, label));
}

/** Bits of labels an owner said a message has not: what follows from its place must not say otherwise. */
export function deniedBits(labels: Iterable<Label>): number {
	return labelBits(labels) << DENIED_SHIFT;
}

/** Whether an owner said that a message is not this. */
export function isDenied(bits: number, label: Label): boolean {
	return ((bits >> DENIED_SHIFT) & bitOf(label)) !== 0;
}

/** Denials come after the bits of labels and traits. */
const DENIED_SHIFT = LABELS.length + TRAITS.length;

function bitOf(name: Label | Trait): number {
	const label = (LABELS as readonly string[]).indexOf(name);
	return 1 << (label >= 0 ? label : LABELS.length + (TRAITS as readonly string[]).indexOf(name));
}

/** Revisions of a group's own words that fit beside one version of the built-in rules. */
const REVISIONS = 100_000;

/** One number for the built-in rules and a group's own words together: what another number labelled is out of date. */
export function labelVersion(rulesVersion: number, groupRevision: number): number {
	return rulesVersion * REVISIONS + (groupRevision % REVISIONS);
}
