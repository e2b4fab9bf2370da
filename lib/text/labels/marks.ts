import { CHAR_CLASS, CharClass } from "./char-classes";

/**
 * Whether a run of marks `[start, end)` ends a sentence: not within a word or an address ("node.js", "?id=1"), and not a
 * doubt put in brackets ("(?)").
 */
export function isSentenceMark(text: string, start: number, end: number): boolean {
	const next = CHAR_CLASS[text.charCodeAt(end)];
	if (end < text.length && next === CharClass.word) return asksWithoutBlank(text, start, end);
	return !(text[start - 1] === "(" && text[end] === ")");
}

/**
 * Whether marks up to `end` end a question somebody else is quoted with: a quotation mark follows and the sentence goes on behind it.
 */
export function endsQuotation(text: string, end: number): boolean {
	if (CHAR_CLASS[text.charCodeAt(end)] !== CharClass.quote) return false;
	for (let at = end + 1; at < text.length; at++) {
		const kind = CHAR_CLASS[text.charCodeAt(at)];
		if (kind === CharClass.word || kind === CharClass.clause || kind === CharClass.dash) return true;
		if (kind !== CharClass.space || text[at] === "\n") return false;
	}
	return false;
}

/** "что делать?подскажите": a question mark right before a word that no address could begin with. */
function asksWithoutBlank(text: string, start: number, end: number): boolean {
	return CHAR_CLASS[text.charCodeAt(start)] === CharClass.question && text.charCodeAt(end) > 0x7f;
}
