import { LANGUAGES, type Language } from "../../domain/language";
import { electLanguage } from "./elect-language";
import { SCRIPT_OF_UNIT, SCRIPTS, type Script } from "./scripts";
import type { Token } from "./tokenize";

/** Scripts that tell the language by themselves. */
const OF_SCRIPT: Readonly<Partial<Record<Script, Language>>> = {
	armenian: "hy",
	hebrew: "he",
	devanagari: "hi",
	georgian: "ka",
	hangul: "ko",
	kana: "ja",
	han: "zh",
	else: "other",
};
/** Numbers and signs. */
const NO_SCRIPT = SCRIPTS.indexOf("none");
const KANA = SCRIPTS.indexOf("kana");
/** What is looked at: enough for any message, and bounded for any text. */
const MAX_WORDS = 60;
const MIN_WORDS = 2;
const MIN_LETTERS = 8;

/**
 * Position in LANGUAGES of what a text is written in; `null`: too little text to tell. By script first, then by the
 * commonest words and by letters only one language has.
 * @param text folded, without links and code
 */
export function detectLanguage(text: string, tokens: readonly Token[]): number | null {
	const words: Token[] = [];
	const letters = new Uint32Array(SCRIPTS.length);
	for (const token of tokens) {
		if (token.kind !== "word" || words.length === MAX_WORDS) continue;
		words.push(token);
		const script = SCRIPT_OF_UNIT[text.charCodeAt(token.start)] ?? NO_SCRIPT;
		letters[script] = (letters[script] ?? 0) + token.end - token.start;
	}
	const script = commonest(letters);
	if (script === NO_SCRIPT) return null;
	const count = letters[script] ?? 0;
	const told = languageOf(script, letters);
	if (told !== undefined) return count < MIN_WORDS ? null : LANGUAGES.indexOf(told);
	return words.length < MIN_WORDS || count < MIN_LETTERS ? null : electLanguage(text, words);
}

function commonest(letters: Uint32Array): number {
	let script = NO_SCRIPT;
	let most = 0;
	for (let other = NO_SCRIPT + 1; other < letters.length; other++) {
		const own = letters[other] ?? 0;
		if (own > most) [script, most] = [other, own];
	}
	return script;
}

function languageOf(script: number, letters: Uint32Array): Language | undefined {
	const name = SCRIPTS[script] ?? "none";
	return name === "han" && (letters[KANA] ?? 0) > 0 ? "ja" : OF_SCRIPT[name];
}
