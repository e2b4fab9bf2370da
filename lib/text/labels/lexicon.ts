import type { Label } from "../../domain/label";
import type { Language } from "../../domain/language";

/** What words can say of a message; an answer is told by what it replies to. */
export type SpokenLabel = Exclude<Label, "answer">;

/**
 * Words in a row within one sentence, folded (lower case, `ё` as `е`, every apostrophe as `'`), parted by spaces:
 *
 * - `word`: this word. Without accents it also stands for the accented one (`como` is `cómo` too), with accents only for
 *   itself; with an apostrophe also for the word written without it (`don't` is `dont` too). `word!`: as written, and in no
 *   other way (`we're!` is not `were`, `si!` is not `sí`).
 * - `stem*`: a word that begins so. `a|b|stem*`: one of these. `<name>`: one of the lexicon's {@link Lexicon.words}.
 * - `_`: any one word. `~`: up to 3 words of any kind; `~5`: up to 5.
 * - `$` among `a|b|$`: or the sentence ends here.
 * - `word?`: or nothing (also `a|b?`, `<name>?`, `_?`).
 * - `^` in front: the sentence begins here, fillers left aside. `,` in front: the sentence or a clause of it begins here,
 *   after a comma, a colon, a dash or a bracket. `$` behind: the sentence ends here.
 * - `@link`, `@code`, `@mention`, `@tag`: something that is no word.
 *
 * The first word of a phrase must be neither optional nor a gap. Numbers are words.
 */
export type Phrase = string;

/** Which sentences a rule reads: those that end with a question mark, those that do not, or both. */
export type Asked = "only" | "never" | "any";

/** What must stand beside the words: a link; a link or a picture, video or file; or no link at all. */
export type Beside = "link" | "link-or-media" | "no-link";

/** A way of saying something. */
export interface LexiconRule {
	/** Without the language: `question.wh-start`. */
	readonly name: `${SpokenLabel}.${string}`;
	readonly label: SpokenLabel;
	/** 0..1: how often the rule is right. */
	readonly confidence: number;
	/** Any of them. */
	readonly phrases: readonly Phrase[];
	/** Phrases of the same sentence that take it back, wherever they stand in it. */
	readonly unless?: readonly Phrase[];
	/** Default: `any` for questions and thanks, `never` for the others. */
	readonly asked?: Asked;
	readonly beside?: Beside;
	/** Words of the sentence, fillers left aside. */
	readonly minWords?: number;
	readonly maxWords?: number;
}

/** Where a veto's phrase must stand: anywhere in the cue's sentence, there and ahead of the cue, or in the message. */
export type VetoScope = "sentence" | "before" | "message";

/** What takes back every rule of a label in this language; of questions also the bare question mark, in any language. */
export interface Veto {
	readonly label: SpokenLabel;
	readonly scope: VetoScope;
	readonly phrases: readonly Phrase[];
	/** Takes back only the bare question mark (`question.mark`): "right?", "how are you?". */
	readonly onlyMark?: boolean;
}

/** How people of one language ask, thank, ship, get stuck and get on. */
export interface Lexicon {
	readonly language: Language;
	/** Lists of words by name, as in `a|b|stem*`; for `<name>` within phrases. */
	readonly words: Readonly<Record<string, string>>;
	/** Passed over where a sentence begins ("so", "hey guys", "ребят"), and not counted as its words. */
	readonly fillers: readonly Phrase[];
	readonly rules: readonly LexiconRule[];
	readonly vetoes: readonly Veto[];
	/** With `@tag` in them: they speak of a tag instead of using it ("mark it with #demo"). */
	readonly aboutTags?: readonly Phrase[];
}
