import { LANGUAGES, type Language } from "../../domain/language";
import { electLanguage } from "./elect-language";
import type { Token } from "./tokenize";

type Script =
	| "latin"
	| "cyrillic"
	| "arabic"
	| "hebrew"
	| "devanagari"
	| "georgian"
	| "armenian"
	| "hangul"
	| "kana"
	| "han"
	| "else";

/** Units of a script, `[from, to]`. */
const SCRIPTS: readonly (readonly [number, number, Script])[] = [
	[0x41, 0x24f, "latin"],
	[0x400, 0x52f, "cyrillic"],
	[0x530, 0x58f, "armenian"],
	[0x590, 0x5ff, "hebrew"],
	[0x600, 0x77f, "arabic"],
	[0x900, 0x97f, "devanagari"],
	[0x10a0, 0x10ff, "georgian"],
	[0x1100, 0x11ff, "hangul"],
	[0x1e00, 0x1eff, "latin"],
	[0x3040, 0x30ff, "kana"],
	[0x3400, 0x9fff, "han"],
	[0xac00, 0xd7a3, "hangul"],
];
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
	const words = tokens.filter(({ kind }) => kind === "word").slice(0, MAX_WORDS);
	const letters = new Map<Script, number>();
	for (const { start, end } of words) {
		const script = scriptOf(text.charCodeAt(start));
		if (script !== null) letters.set(script, (letters.get(script) ?? 0) + end - start);
	}
	const [script, count] = [...letters].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
	if (script === null) return null;
	const told = script === "han" && letters.has("kana") ? "ja" : OF_SCRIPT[script];
	if (told !== undefined) return count < 2 ? null : LANGUAGES.indexOf(told);
	if (words.length < MIN_WORDS || count < MIN_LETTERS) return null;
	const language = electLanguage(text, words);
	return language === null ? null : LANGUAGES.indexOf(language);
}

function scriptOf(unit: number): Script | null {
	for (const [from, to, script] of SCRIPTS) if (unit >= from && unit <= to) return script;
	return unit > 0x24f ? "else" : null;
}
