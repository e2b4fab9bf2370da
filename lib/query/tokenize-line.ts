import { LineProblem } from "./line-problem";
import type { LinePlace } from "./query-problem";

/** A word, number, date or sign of a line, or a quoted value with its quotes taken off. */
export interface LineToken extends LinePlace {
	readonly kind: "word" | "value" | "sign";
	/** As written; of a quoted value, what is between the quotes. */
	readonly text: string;
}

/** Quotes as keyboards and phones of many countries write them, by the one that opens. */
const CLOSING: Readonly<Record<string, string>> = {
	'"': '"',
	"'": "'",
	"“": "”",
	"„": "“”",
	"«": "»",
	"‘": "’",
	"”": "”",
};
const SIGN = /!=|<>|[=:,!()]/uy;
const WORD = /[^\s"“”„«»=!<>,()]+/uy;
const SPACE = /\s+/uy;

/** Cuts a line into words. Throws LineProblem for a quote that does not end and for signs nobody knows. */
export function tokenizeLine(line: string): LineToken[] {
	const tokens: LineToken[] = [];
	let at = 0;
	while (at < line.length) {
		const space = match(SPACE, line, at);
		if (space !== null) {
			at += space.length;
			continue;
		}
		const token = readToken(line, at, tokens.at(-1));
		tokens.push(token);
		at = token.start + token.length;
	}
	return tokens;
}

function readToken(line: string, start: number, before: LineToken | undefined): LineToken {
	const opening = line[start] ?? "";
	if (opening in CLOSING) return readQuoted(line, start);
	const sign = match(SIGN, line, start);
	// A colon is an equals sign only right after a field: `metric:questions` is one word.
	if (sign !== null && (sign !== ":" || before !== undefined)) {
		return { kind: "sign", text: sign, start, length: sign.length };
	}
	const word = match(WORD, line, start);
	if (word === null) {
		throw new LineProblem(line, { start, length: 1 }, `“${opening}” has no meaning here.`, null);
	}
	const text = word.length > 1 && word.endsWith(":") ? word.slice(0, -1) : word;
	return { kind: "word", text, start, length: text.length };
}

function readQuoted(line: string, start: number): LineToken {
	const closing = CLOSING[line[start] ?? ""] ?? "";
	let text = "";
	for (let at = start + 1; at < line.length; at += 1) {
		const sign = line[at] ?? "";
		if (sign === "\\" && at + 1 < line.length) {
			at += 1;
			text += line[at];
		} else if (closing.includes(sign)) {
			return { kind: "value", text, start, length: at + 1 - start };
		} else text += sign;
	}
	const place = { start, length: line.length - start };
	throw new LineProblem(line, place, "This quote does not end.", `"${text.replace(/["\\]/gu, "\\$&")}"`);
}

function match(pattern: RegExp, line: string, at: number): string | null {
	pattern.lastIndex = at;
	return pattern.exec(line)?.[0] ?? null;
}
