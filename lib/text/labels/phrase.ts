import { AppError } from "../../errors";
import type { Phrase } from "./lexicon";

/** One place of a phrase: between `min` and `max` words out of `words`; `null`: any words. */
export interface PhrasePart {
	/** Folded; `stem*` with its star, `word!` with its mark. */
	readonly words: readonly string[] | null;
	readonly min: 0 | 1;
	readonly max: number;
	/** Or the sentence ends here. */
	readonly orEnd: boolean;
}

export interface ParsedPhrase {
	readonly from: "anywhere" | "sentence" | "clause";
	readonly parts: readonly PhrasePart[];
	readonly endsSentence: boolean;
}

const WORD = /^(?:@(?:link|code|mention|quote|tag|command)|[\p{L}\p{N}_][\p{L}\p{M}\p{N}_']*\*?!?)$/u;
const GAP = /^~([1-9]?)$/;
const GAP_WORDS = 3;

/**
 * Reads a phrase as lexicons write it.
 * @throws AppError `internal`: it is not written as {@link Phrase} says
 */
export function parsePhrase(phrase: Phrase, words: Readonly<Record<string, string>>): ParsedPhrase {
	const endsSentence = phrase.endsWith("$") && !phrase.endsWith("|$");
	const mark = phrase[0] === "^" ? "sentence" : phrase[0] === "," ? "clause" : "anywhere";
	const body = phrase.slice(mark === "anywhere" ? 0 : 1, endsSentence ? -1 : undefined).trim();
	const parts = body.split(/\s+/).map((part) => parsePart(part, words, phrase));
	const [first] = parts;
	if (first === undefined || first.words === null || first.min === 0)
		throw misspelt(phrase, "it must begin with a word");
	return { from: mark, parts, endsSentence };
}

function parsePart(part: string, words: Readonly<Record<string, string>>, phrase: Phrase): PhrasePart {
	const gap = GAP.exec(part);
	if (gap !== null) return { words: null, min: 0, max: Number(gap[1] || GAP_WORDS), orEnd: false };
	const isOptional = part.endsWith("?");
	const body = isOptional ? part.slice(0, -1) : part;
	const min = isOptional ? 0 : 1;
	const alternatives = body.split("|").flatMap((word) => expand(word, words, phrase));
	const orEnd = alternatives.includes("$");
	if (alternatives.includes("_")) return { words: null, min, max: 1, orEnd };
	const spelt = alternatives.filter((word) => word !== "$").flatMap((word) => spellings(word, phrase));
	return { words: spelt, min, max: 1, orEnd };
}

function expand(word: string, words: Readonly<Record<string, string>>, phrase: Phrase): string[] {
	const name = /^<(.+)>$/.exec(word)?.[1];
	if (name === undefined) return [word];
	const listed = words[name];
	if (listed === undefined) throw misspelt(phrase, `no words are called <${name}>`);
	return listed.split("|").flatMap((other) => expand(other, words, phrase));
}

/** A word as it is typed: also without its apostrophe, unless it is asked for as written. */
function spellings(word: string, phrase: Phrase): string[] {
	if (!WORD.test(word)) throw misspelt(phrase, `"${word}" is no word`);
	const folded = word.replaceAll("ё", "е");
	return folded.endsWith("!") || !folded.includes("'") ? [folded] : [folded, folded.replaceAll("'", "")];
}

function misspelt(phrase: Phrase, why: string): AppError {
	return new AppError("internal", `The phrase "${phrase}" cannot be read: ${why}.`);
}
