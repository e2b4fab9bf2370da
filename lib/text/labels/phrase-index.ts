import { NO_ATOMS } from "./letter-tree";
import { type IndexedPhrase, indexPhrase, matchesAt, mayBegin } from "./match-phrase";
import type { ParsedPhrase } from "./phrase";
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

/** Phrases by their first words: a text's words lead to the few phrases that can begin there. */
export function buildPhraseIndex<Use>(phrases: readonly (readonly [ParsedPhrase, Use])[]): PhraseIndex<Use> {
	const atoms = new Map<string, number>();
	const byAtom: IndexedPhrase<Use>[][] = [];
	for (const [phrase, use] of phrases) {
		const indexed = indexPhrase(phrase, use, atoms);
		for (const atom of indexed.parts[0]?.atoms ?? []) {
			const same = byAtom[atom] ?? [];
			same.push(indexed);
			byAtom[atom] = same;
		}
	}
	return {
		lookup: lookupOf(atoms),
		findAt: (tokens, at, sentence, begin) => findAt(byAtom, tokens, at, sentence.last, begin),
	};
}

function findAt<Use>(
	byAtom: readonly (readonly IndexedPhrase<Use>[] | undefined)[],
	tokens: readonly Token[],
	at: number,
	end: number,
	begin: number,
): readonly PhraseHit<Use>[] {
	let hits: PhraseHit<Use>[] | null = null;
	for (const atom of tokens[at]?.atoms ?? NO_ATOMS) {
		for (const phrase of byAtom[atom] ?? NONE) {
			const last = mayBegin(phrase, tokens, at, end, begin) ? matchesAt(phrase, tokens, at, end) : -1;
			if (last < 0) continue;
			hits ??= [];
			hits.push({ use: phrase.use, first: at, last });
		}
	}
	return hits ?? NONE;
}

function lookupOf(atoms: ReadonlyMap<string, number>): TokenLookup {
	const object = (name: string) => [atoms.get(`@${name}`)].filter((atom) => atom !== undefined);
	return {
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
}
