import type { ParsedPhrase, PhrasePart } from "./phrase";
import type { Sentence, Token, TokenLookup } from "./tokenize";
import { buildWordTrie } from "./word-trie";

/** Where a phrase was found: tokens `[first, last)`. */
export interface PhraseHit<Use> {
	readonly use: Use;
	readonly first: number;
	readonly last: number;
}

/** What phrases are looked for together, and what each is for. */
export interface PhraseIndex<Use> {
	readonly lookup: TokenLookup;
	/**
	 * Phrases whose first word is token `at`.
	 * @param begin the sentence's first token when fillers are left aside: where `^` holds
	 */
	findAt(tokens: readonly Token[], at: number, sentence: Sentence, begin: number): readonly PhraseHit<Use>[];
}

const NONE: readonly never[] = [];

interface Part {
	/** `null`: any token. */
	readonly atoms: ReadonlySet<number> | null;
	readonly min: 0 | 1;
	readonly max: number;
	readonly orEnd: boolean;
}

interface IndexedPhrase<Use> {
	readonly use: Use;
	readonly from: ParsedPhrase["from"];
	readonly parts: readonly Part[];
	readonly endsSentence: boolean;
}

/** Phrases by their first words: a text's words lead to the few phrases that can begin there. */
export function buildPhraseIndex<Use>(phrases: readonly (readonly [ParsedPhrase, Use])[]): PhraseIndex<Use> {
	const atoms = new Map<string, number>();
	const byAtom: IndexedPhrase<Use>[][] = [];
	for (const [phrase, use] of phrases) {
		const parts = phrase.parts.map((part) => indexPart(part, atoms));
		const indexed = { use, from: phrase.from, parts, endsSentence: phrase.endsSentence };
		for (const atom of parts[0]?.atoms ?? []) {
			const same = byAtom[atom] ?? [];
			same.push(indexed);
			byAtom[atom] = same;
		}
	}
	const object = (name: string) => [atoms.get(`@${name}`)].filter((atom) => atom !== undefined);
	const lookup: TokenLookup = {
		trie: buildWordTrie(new Map([...atoms].filter(([word]) => !word.startsWith("@")))),
		objects: {
			link: object("link"),
			code: object("code"),
			mention: object("mention"),
			quote: object("quote"),
			tag: object("tag"),
			command: object("command"),
		},
	};
	return { lookup, findAt: (tokens, at, sentence, begin) => findAt(byAtom, tokens, at, sentence, begin) };
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

function findAt<Use>(
	byAtom: readonly (readonly IndexedPhrase<Use>[] | undefined)[],
	tokens: readonly Token[],
	at: number,
	{ last: end }: Sentence,
	begin: number,
): readonly PhraseHit<Use>[] {
	const token = tokens[at];
	if (token === undefined || token.atoms.length === 0) return NONE;
	const hits: PhraseHit<Use>[] = [];
	for (const atom of token.atoms) {
		for (const phrase of byAtom[atom] ?? []) {
			if (!mayBegin(phrase, token, at, begin)) continue;
			const last = matchFrom(phrase, 0, tokens, at, end);
			if (last >= 0) hits.push({ use: phrase.use, first: at, last });
		}
	}
	return hits;
}

function mayBegin<Use>({ from }: IndexedPhrase<Use>, token: Token, at: number, begin: number): boolean {
	return from === "anywhere" || at === begin || (from === "clause" && token.beginsClause);
}

/** Where the phrase ends when its parts from `part` on begin at token `at`; -1: they do not. Shortest gaps first. */
function matchFrom<Use>(
	phrase: IndexedPhrase<Use>,
	part: number,
	tokens: readonly Token[],
	at: number,
	end: number,
): number {
	const wanted = phrase.parts[part];
	if (wanted === undefined) return !phrase.endsSentence || isBare(tokens, at, end) ? at : -1;
	if (wanted.orEnd && isBare(tokens, at, end)) return at;
	for (let taken = 0; taken <= wanted.max; taken++) {
		if (taken > 0) {
			const token = tokens[at + taken - 1];
			if (at + taken > end || token === undefined || !accepts(wanted, token)) return -1;
		}
		if (taken < wanted.min) continue;
		const last = matchFrom(phrase, part + 1, tokens, at + taken, end);
		if (last >= 0) return last;
	}
	return -1;
}

function accepts({ atoms }: Part, token: Token): boolean {
	if (atoms === null) return true;
	for (const atom of token.atoms) if (atoms.has(atom)) return true;
	return false;
}

/** No words follow: only links, mentions and the like. */
function isBare(tokens: readonly Token[], at: number, end: number): boolean {
	for (let next = at; next < end; next++) if (tokens[next]?.kind === "word") return false;
	return true;
}
