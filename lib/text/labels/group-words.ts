import type { SpokenLabel } from "./lexicon";

/** A group's own word (or words in a row) or tag for a label; the phrase as {@link foldPhrase} returns it. */
export interface GroupRule {
	readonly label: SpokenLabel;
	readonly kind: "word" | "tag";
	readonly phrase: string;
}

/** A group's own words, ready for use: compile once per group, not per message. */
export interface GroupWords {
	readonly rules: readonly GroupRule[];
	/** `label_settings.revision`. */
	readonly revision: number;
}

/** Of a group that has none. */
export const NO_GROUP_WORDS: GroupWords = { rules: [], revision: 0 };

/** @param revision grows with every change of the rules, so that what older ones labelled is known to be out of date */
export function compileGroupWords(rules: readonly GroupRule[], revision: number): GroupWords {
	return { rules, revision };
}

/**
 * What an owner typed, as it is stored and compared: folded like texts are, blanks joined, a tag without its `#` or `/`.
 * `""`: there is no word in it.
 */
export function foldPhrase(kind: GroupRule["kind"], typed: string): string {
	const folded = typed
		.normalize("NFC")
		.toLowerCase()
		.replaceAll("ё", "е")
		.replace(/[’ʼ‘`´]/g, "'");
	const words = folded.match(/[\p{L}\p{N}_][\p{L}\p{M}\p{N}_']*/gu) ?? [];
	return kind === "tag" ? (words[0] ?? "") : words.join(" ");
}
