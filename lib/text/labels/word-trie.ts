import { FOLDED, PLAIN } from "./char-classes";
import { type Atoms, growTree, type LetterTree, NO_ATOMS } from "./letter-tree";

/**
 * All words of all lexicons in one tree: a text's word is looked up by walking its letters, without making a string, and
 * most words fall out of it within two or three letters.
 */
export interface WordTrie {
	/** @param text folded; the word is `text[start, end)` */
	lookUp(text: string, start: number, end: number): Atoms;
}

/** @param words to the number each stands for; `stem*` with the star; `word!`, and any with accents, only as written */
export function buildWordTrie(words: ReadonlyMap<string, number>): WordTrie {
	const all = [...words];
	const plain = growTree(all.filter(([word]) => !isExact(word)));
	const exact = growTree(all.filter(([word]) => isExact(word)).map(([word, atom]) => [word.replace(/!$/, ""), atom]));
	return {
		lookUp(text, start, end) {
			const found = walk(plain, text, start, end, PLAIN);
			const asWritten = walk(exact, text, start, end, FOLDED);
			if (asWritten.length === 0) return found;
			return found.length === 0 ? asWritten : [...found, ...asWritten];
		},
	};
}

function isExact(word: string): boolean {
	if (word.endsWith("!")) return true;
	for (let at = 0; at < word.length; at++) {
		const unit = word.charCodeAt(at);
		if (PLAIN[unit] !== FOLDED[unit]) return true;
	}
	return false;
}

/** Letters drawn out ("thaaanks") are passed over where the tree has no place for them. */
function walk(tree: LetterTree, text: string, start: number, end: number, read: Uint16Array): Atoms {
	const { letters, width, next, ends, begun } = tree;
	let node = 0;
	let last = 0;
	for (let at = start; at < end; at++) {
		const unit = read[text.charCodeAt(at)] ?? 0;
		if (unit === 0) continue;
		const child = next[node * width + (letters[unit] ?? 0)] ?? 0;
		if (child !== 0) node = child;
		else if (unit !== last || !isDrawnOut(text, at, start, end)) return begun[node] ?? NO_ATOMS;
		last = unit;
	}
	return ends[node] ?? NO_ATOMS;
}

/** Three times the same letter in a row, this one among them. */
function isDrawnOut(text: string, at: number, start: number, end: number): boolean {
	const unit = text.charCodeAt(at);
	if (at - 2 >= start && text.charCodeAt(at - 2) === unit) return true;
	return at + 1 < end && text.charCodeAt(at + 1) === unit;
}
