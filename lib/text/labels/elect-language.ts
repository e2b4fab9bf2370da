import type { Language } from "../../domain/language";
import { FOREIGN_WORDS, LANGUAGE_WORDS } from "./language-words";
import type { Token } from "./tokenize";
import { buildWordTrie } from "./word-trie";

/** Letters that only some languages have, and what seeing one is worth. */
const LETTERS: readonly (readonly [Language, RegExp])[] = [
	["ru", /[ыэъ]/],
	["uk", /[іїєґ]/],
	["other", /[ўђјљњћџѓќәғқңөұүһ]/],
	["fa", /[پچژگکی]/],
	["ar", /[ةىيكإأ]/],
	["es", /[ñ¿¡]/],
	["de", /[ßäöü]/],
	["fr", /[œêèçûîâ]/],
	["it", /[òìà]/],
	["pt", /[ãõ]/],
	["pl", /[łżśćńąę]/],
	["tr", /[ğış]/],
];
const LETTER_WORTH = 1.5;
const LANGUAGES_OF_WORDS: readonly Language[] = [...(Object.keys(LANGUAGE_WORDS) as Language[]), "other"];
/** From here on a text none of whose words are known is in a language that is not. */
const STRANGE_WORDS = 6;
const LEAST_VOTES = 0.5;
/** How much more votes than the next one has. */
const LEAD = 1.25;

/** What a word says: one vote, shared by the languages that have it. */
const { votes: VOTES, trie: TRIE } = countVoters();

/** The language with most votes of words and letters, when it has clearly more than the next; `null`: undecided. */
export function electLanguage(text: string, words: readonly Token[]): Language | null {
	const [best, next] = [...countVotes(text, words)].sort((a, b) => b[1] - a[1]);
	if (best === undefined) return words.length >= STRANGE_WORDS ? "other" : null;
	return best[1] >= LEAST_VOTES && best[1] >= (next?.[1] ?? 0) * LEAD ? best[0] : null;
}

function countVotes(text: string, words: readonly Token[]): Map<Language, number> {
	const votes = new Map<Language, number>();
	const add = (language: Language, worth: number) => votes.set(language, (votes.get(language) ?? 0) + worth);
	for (const { start, end } of words) {
		for (const atom of TRIE.lookUp(text, start, end)) {
			for (const [language, vote] of VOTES[atom] ?? []) add(language, vote);
		}
	}
	const begin = words[0]?.start ?? 0;
	const read = text.slice(begin, words.at(-1)?.end ?? begin);
	for (const [language, letters] of LETTERS) if (letters.test(read)) add(language, LETTER_WORTH);
	return votes;
}

function countVoters() {
	const atoms = new Map<string, number>();
	const languages: Set<Language>[] = [];
	const lists: Readonly<Partial<Record<Language, string>>> = { ...LANGUAGE_WORDS, other: FOREIGN_WORDS };
	for (const language of LANGUAGES_OF_WORDS) {
		for (const word of (lists[language] ?? "").split(/\s+/).flatMap((own) => [own, own.replaceAll("'", "")])) {
			const atom = atoms.get(word) ?? atoms.size;
			atoms.set(word, atom);
			const voters = languages[atom] ?? new Set();
			languages[atom] = voters.add(language);
		}
	}
	const votes = languages.map((voters) => [...voters].map((language) => [language, 1 / voters.size] as const));
	return { votes, trie: buildWordTrie(atoms) };
}
