import { CHAR_CLASS, CharClass } from "./char-classes";
import type { SpokenLabel } from "./lexicon";
import { parsePhrase } from "./phrase";
import { buildPhraseIndex, type PhraseIndex } from "./phrase-index";

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
	/** `null`: the group has no words of its own. */
	readonly index: PhraseIndex<SpokenLabel> | null;
	readonly tags: ReadonlyMap<string, SpokenLabel>;
}

/** Of a group that has none. */
export const NO_GROUP_WORDS: GroupWords = compileGroupWords([], 0);

/** @param revision grows with every change of the rules, so that what older ones labelled is known to be out of date */
export function compileGroupWords(rules: readonly GroupRule[], revision: number): GroupWords {
	const words = rules.filter(
		({ kind, phrase }) => kind === "word" && phrase !== "" && foldPhrase(kind, phrase) === phrase,
	);
	const tags = rules.filter(({ kind }) => kind === "tag");
	const phrases = words.map(({ label, phrase }) => [parsePhrase(partIdeographs(phrase), {}), label] as const);
	return {
		rules,
		revision,
		index: phrases.length === 0 ? null : buildPhraseIndex(phrases),
		tags: new Map(tags.map(({ label, phrase }) => [phrase, label])),
	};
}

/** Where words are not parted by blanks, texts are read sign by sign. */
function partIdeographs(phrase: string): string {
	const parted = [...phrase].map((sign) =>
		CHAR_CLASS[sign.charCodeAt(0)] === CharClass.ideograph ? ` ${sign} ` : sign,
	);
	return parted.join("").trim();
}

/** `_` alone stands for any word in a phrase, so it is none of an owner's. */
const WORD = /(?=[\p{L}\p{N}_'-]*[\p{L}\p{N}])[\p{L}\p{N}_][\p{L}\p{M}\p{N}_']*\*?/gu;
const TAG = /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*/u;

/**
 * What an owner typed, as it is stored and compared: folded like texts are, blanks joined, a tag without its `#` or `/`.
 * A word may end with `*`: any word that begins so. `""`: there is no word in it.
 */
export function foldPhrase(kind: GroupRule["kind"], typed: string): string {
	const folded = typed
		.normalize("NFC")
		.toLowerCase()
		.replaceAll("ё", "е")
		.replace(/[’ʼ‘`´]/g, "'");
	if (kind === "tag") return TAG.exec(folded)?.[0] ?? "";
	return (folded.match(WORD) ?? []).join(" ");
}
