import { FOLDED, PLAIN } from "./char-classes";

/** Numbers of the words (or beginnings of words) a token is; shared, never changed. */
export type Atoms = readonly number[];
const NONE: Atoms = [];

interface Node {
	readonly next: Map<number, Node>;
	/** Of words that end here. */
	exact: number[];
	/** Of beginnings (`stem*`) that end here. */
	stems: number[];
	/** Beginnings on the way here and words that end here. */
	all: Atoms;
	/** Beginnings on the way here. */
	begun: Atoms;
}

/**
 * All words of all lexicons in one tree: a text's word is looked up by walking its letters, without making a string, and
 * most words fall out of it within two or three letters.
 */
export interface WordTrie {
	/** @param text folded; the word is `text[start, end)` */
	lookUp(text: string, start: number, end: number): Atoms;
}

/** @param words to the number each stands for; `stem*` with the star; accents within ask for themselves */
export function buildWordTrie(words: ReadonlyMap<string, number>): WordTrie {
	const plain = newNode();
	const accented = newNode();
	let hasAccents = false;
	for (const [word, atom] of words) {
		const isStem = word.endsWith("*");
		const letters = isStem ? word.slice(0, -1) : word;
		const isAccented = [...letters].some((_, at) => isAccentedUnit(letters.charCodeAt(at)));
		hasAccents ||= isAccented;
		const node = reach(isAccented ? accented : plain, letters);
		(isStem ? node.stems : node.exact).push(atom);
	}
	settle(plain, NONE);
	settle(accented, NONE);
	return {
		lookUp(text, start, end) {
			const found = walk(plain, text, start, end, PLAIN);
			if (!hasAccents || !holdsAccent(text, start, end)) return found;
			const exact = walk(accented, text, start, end, FOLDED);
			return exact.length === 0 ? found : [...found, ...exact];
		},
	};
}

function newNode(): Node {
	return { next: new Map(), exact: [], stems: [], all: NONE, begun: NONE };
}

function reach(root: Node, letters: string): Node {
	let node = root;
	for (let at = 0; at < letters.length; at++) {
		const unit = letters.charCodeAt(at);
		let next = node.next.get(unit);
		if (next === undefined) {
			next = newNode();
			node.next.set(unit, next);
		}
		node = next;
	}
	return node;
}

function settle(node: Node, begun: Atoms): void {
	node.begun = node.stems.length === 0 ? begun : [...begun, ...node.stems];
	node.all = node.exact.length === 0 ? node.begun : [...node.begun, ...node.exact];
	for (const next of node.next.values()) settle(next, node.begun);
}

/** Letters drawn out ("thaaanks") are passed over where the tree has no place for them. */
function walk(root: Node, text: string, start: number, end: number, read: Uint16Array): Atoms {
	let node = root;
	let last = 0;
	let run = 0;
	for (let at = start; at < end; at++) {
		const unit = read[text.charCodeAt(at)] ?? 0;
		if (unit === 0) continue;
		run = unit === last ? run + 1 : 1;
		const next = node.next.get(unit);
		if (next !== undefined) node = next;
		else if (run < 2 || !isDrawnOut(text, at, start, end)) return node.begun;
		last = unit;
	}
	return node.all;
}

/** Three times the same letter in a row, this one among them. */
function isDrawnOut(text: string, at: number, start: number, end: number): boolean {
	const unit = text.charCodeAt(at);
	if (at - 2 >= start && text.charCodeAt(at - 2) === unit) return true;
	return at + 1 < end && text.charCodeAt(at + 1) === unit;
}

function isAccentedUnit(unit: number): boolean {
	return PLAIN[unit] !== FOLDED[unit];
}

function holdsAccent(text: string, start: number, end: number): boolean {
	for (let at = start; at < end; at++) if (isAccentedUnit(text.charCodeAt(at))) return true;
	return false;
}
