import type { ParsedPhrase, PhrasePart } from "./phrase";
import type { Token } from "./tokenize";

interface Part {
	/** `null`: any token. */
	readonly atoms: ReadonlySet<number> | null;
	readonly min: 0 | 1;
	readonly max: number;
	readonly orEnd: boolean;
}

/** A phrase with numbers instead of words. */
export interface IndexedPhrase<Use> {
	readonly use: Use;
	readonly from: ParsedPhrase["from"];
	readonly parts: readonly Part[];
	readonly endsSentence: boolean;
	/** Words one of which must stand second; `null`: anything may. */
	readonly second: ReadonlySet<number> | null;
}

/** @param atoms numbers of the words so far; the phrase's own are added */
export function indexPhrase<Use>(phrase: ParsedPhrase, use: Use, atoms: Map<string, number>): IndexedPhrase<Use> {
	const parts = phrase.parts.map((part) => indexPart(part, atoms));
	const second = parts[1];
	const isFixed = second !== undefined && second.min === 1 && !second.orEnd;
	return { use, from: phrase.from, parts, endsSentence: phrase.endsSentence, second: isFixed ? second.atoms : null };
}

function indexPart({ words, min, max, orEnd }: PhrasePart, atoms: Map<string, number>): Part {
	if (words === null) return { atoms: null, min, max, orEnd };
	const own = words.map((word) => {
		const atom = atoms.get(word) ?? atoms.size;
		atoms.set(word, atom);
		return atom;
	});
	return { atoms: new Set(own), min, max, orEnd };
}

/** Whether a phrase whose first word is token `at` can be there at all: told without following it. */
export function mayBegin<Use>(
	{ from, second }: IndexedPhrase<Use>,
	tokens: readonly Token[],
	at: number,
	end: number,
	begin: number,
): boolean {
	if (second !== null && (at + 1 >= end || !isOneOf(second, tokens[at + 1]))) return false;
	if (from === "anywhere" || at === begin) return true;
	return from === "clause" && tokens[at]?.beginsClause === true;
}

/** Where a phrase that begins at token `at` ends; -1: it is not there. */
export function matchesAt<Use>(phrase: IndexedPhrase<Use>, tokens: readonly Token[], at: number, end: number): number {
	return matchFrom(phrase, 0, tokens, at, end);
}

/** From a part of the phrase on. Shortest gaps first; bounded by the gaps' lengths, as a phrase has few. */
function matchFrom<Use>(
	phrase: IndexedPhrase<Use>,
	part: number,
	tokens: readonly Token[],
	at: number,
	end: number,
): number {
	const wanted = phrase.parts[part];
	if (wanted === undefined) return phrase.endsSentence && !isBare(tokens, at, end) ? -1 : at;
	if (wanted.orEnd && isBare(tokens, at, end)) return at;
	for (let taken = 0; taken <= wanted.max; taken++) {
		if (taken > 0 && (at + taken > end || !isOneOf(wanted.atoms, tokens[at + taken - 1]))) return -1;
		const last = taken < wanted.min ? -1 : matchFrom(phrase, part + 1, tokens, at + taken, end);
		if (last >= 0) return last;
	}
	return -1;
}

function isOneOf(atoms: ReadonlySet<number> | null, token: Token | undefined): boolean {
	if (atoms === null || token === undefined) return token !== undefined;
	for (const atom of token.atoms) if (atoms.has(atom)) return true;
	return false;
}

/** No words follow: only links, mentions and the like. */
function isBare(tokens: readonly Token[], at: number, end: number): boolean {
	for (let next = at; next < end; next++) if (tokens[next]?.kind === "word") return false;
	return true;
}
