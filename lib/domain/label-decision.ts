import { deniedBits, type Label, labelBits, type MessageLabel } from "./label";

/** An owner's word: a message is this, or is not. */
export interface LabelDecision {
	readonly label: Label;
	readonly isSet: boolean;
}

/** Labels of one message with the bits that go with them. */
interface Labelled {
	readonly labels: readonly MessageLabel[];
	readonly bits: number;
}

/** The labels after the owner has spoken, who is right about every label they named. */
export function applyDecisions(read: Labelled, decisions: readonly LabelDecision[], version: number): Labelled {
	if (decisions.length === 0) return read;
	const named = new Set(decisions.map(({ label }) => label));
	const set = decisions.filter(({ isSet }) => isSet).map(({ label }) => label);
	const denied = decisions.filter(({ isSet }) => !isSet).map(({ label }) => label);
	const links = new Map(read.labels.map(({ label, link }) => [label, link]));
	return {
		labels: [
			...read.labels.filter(({ label }) => !named.has(label)),
			...set.map((label) => ownersLabel(label, version, links.get(label) ?? null)),
		],
		bits: (read.bits & ~labelBits(named) & ~deniedBits(named)) | labelBits(set) | deniedBits(denied),
	};
}

/** A label that rests on the owner's word alone. `link`: what the text says was shipped. */
function ownersLabel(label: Label, version: number, link: string | null): MessageLabel {
	return { label, source: "owner", rule: "owner", span: null, confidence: 1, version, link };
}
