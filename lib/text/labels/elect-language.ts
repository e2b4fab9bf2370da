import { LANGUAGES, type Language } from "../../domain/language";
import { FOREIGN_WORDS, LANGUAGE_WORDS } from "./language-words";
import type { Token } from "./tokenize";
import { buildWordTrie } from "./word-trie";

/** Letters that only one of the languages has. */
const LETTERS: Readonly<Partial<Record<Language, string>>> = {
	ru: "ыэъ",
	uk: "іїєґ",
	other: "ўђјљњћџѓќәғқңөұүһ",
	fa: "پچژگکی",
	ar: "ةىيكإأ",
	es: "ñ",
	de: "ßäöü",
	fr: "œêèçûîâ",
	it: "òìà",
	pt: "ãõ",
	pl: "łżśćńąę",
	tr: "ğış",
};
/** What seeing any of them is worth. */
const LETTER_WORTH = 1.5;
/** From here on a text none of whose words are known is in a language that is not. */
const STRANGE_WORDS = 6;
const LEAST_VOTES = 0.5;
/** How much more votes than the next one has. */
const LEAD = 1.25;
const OTHER = LANGUAGES.indexOf("other");
/** Position in LANGUAGES by UTF-16 unit; 255: of no language alone. */
const NO_LANGUAGE = 255;
const LANGUAGE_OF_LETTER = assignLetters();
/** What a word says: one vote, shared by the languages that have it. */
const { voters: VOTERS, trie: TRIE } = listVoters();

/** Position of the language with most votes of words and letters, clearly more than the next has; `null`: undecided. */
export function electLanguage(text: string, words: readonly Token[]): number | null {
	const votes = new Float64Array(LANGUAGES.length);
	const seen = new Uint8Array(LANGUAGES.length);
	for (const { start, end } of words) {
		voteByWord(votes, text, start, end);
		seeLetters(seen, text, start, end);
	}
	let best = OTHER;
	let most = 0;
	let next = 0;
	for (let language = 0; language < votes.length; language++) {
		const own = (votes[language] ?? 0) + (seen[language] ?? 0) * LETTER_WORTH;
		if (own > most) [best, most, next] = [language, own, most];
		else if (own > next) next = own;
	}
	if (most === 0) return words.length >= STRANGE_WORDS ? OTHER : null;
	return most >= LEAST_VOTES && most >= next * LEAD ? best : null;
}

function seeLetters(seen: Uint8Array, text: string, start: number, end: number): void {
	for (let at = start; at < end; at++) {
		const language = LANGUAGE_OF_LETTER[text.charCodeAt(at)] ?? NO_LANGUAGE;
		if (language !== NO_LANGUAGE) seen[language] = 1;
	}
}

function voteByWord(votes: Float64Array, text: string, start: number, end: number): void {
	for (const atom of TRIE.lookUp(text, start, end)) {
		const voters = VOTERS[atom] ?? [];
		for (const language of voters) votes[language] = (votes[language] ?? 0) + 1 / voters.length;
	}
}

function assignLetters(): Uint8Array {
	const assigned = new Uint8Array(65_536).fill(NO_LANGUAGE);
	for (const [language, letters] of Object.entries(LETTERS)) {
		for (const letter of letters) assigned[letter.charCodeAt(0)] = LANGUAGES.indexOf(language as Language);
	}
	return assigned;
}

function listVoters() {
	const atoms = new Map<string, number>();
	const voters: number[][] = [];
	for (const [language, list] of Object.entries({ ...LANGUAGE_WORDS, other: FOREIGN_WORDS })) {
		const position = LANGUAGES.indexOf(language as Language);
		for (const word of list.split(/\s+/).flatMap((own) => [own, own.replaceAll("'", "")])) {
			const atom = atoms.get(word) ?? atoms.size;
			atoms.set(word, atom);
			const same = voters[atom] ?? [];
			if (!same.includes(position)) same.push(position);
			voters[atom] = same;
		}
	}
	return { voters, trie: buildWordTrie(atoms) };
}
