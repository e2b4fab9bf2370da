/** Numbers of the words (or beginnings of words) a token is; shared, never changed. */
export type Atoms = readonly number[];
export const NO_ATOMS: Atoms = [];

const UNITS = 65_536;

/** A tree of letters in flat tables; node 0 is the root, and as a child it means "none". */
export interface LetterTree {
	/** From a UTF-16 unit to its column; 0: no word has it. */
	readonly letters: Uint8Array;
	/** Columns of a node. */
	readonly width: number;
	/** Child by node and column. */
	readonly next: Int32Array;
	/** Of a word that ends at the node: those that end here and beginnings on the way. */
	readonly ends: readonly Atoms[];
	/** Of a word that goes on where the tree does not: beginnings on the way. */
	readonly begun: readonly Atoms[];
}

type Words = readonly (readonly [string, number])[];
/** What ends at a node. */
interface Ending {
	readonly exact: number[];
	readonly stems: number[];
}

/** @param words folded, `stem*` with its star; to the number each stands for */
export function growTree(words: Words): LetterTree {
	const letters = lettersOf(words);
	const width = letters.reduce((most, column) => Math.max(most, column), 0) + 1;
	const next = new Int32Array(words.reduce((sum, [word]) => sum + word.length, 1) * width);
	const endings: Ending[] = [{ exact: [], stems: [] }];
	for (const [word, atom] of words) {
		const isStem = word.endsWith("*");
		let node = 0;
		for (let at = 0; at < word.length - (isStem ? 1 : 0); at++) {
			const place = node * width + (letters[word.charCodeAt(at)] ?? 0);
			node = next[place] || endings.push({ exact: [], stems: [] }) - 1;
			next[place] = node;
		}
		endings[node]?.[isStem ? "stems" : "exact"].push(atom);
	}
	const used = next.slice(0, endings.length * width);
	return { letters, width, next: used, ...passDown(endings, used, width) };
}

/** A node's children were made after it: its own list is complete when theirs begin. */
function passDown(endings: readonly Ending[], next: Int32Array, width: number): Pick<LetterTree, "begun" | "ends"> {
	const begun: Atoms[] = endings.map(() => NO_ATOMS);
	const ends: Atoms[] = [];
	for (const [node, { exact, stems }] of endings.entries()) {
		const own = join(begun[node] ?? NO_ATOMS, stems);
		begun[node] = own;
		ends[node] = join(own, exact);
		for (const child of next.subarray(node * width, (node + 1) * width)) if (child !== 0) begun[child] = own;
	}
	return { begun, ends };
}

function lettersOf(words: Words): Uint8Array {
	const letters = new Uint8Array(UNITS);
	let columns = 0;
	for (const [word] of words) {
		for (let at = 0; at < word.length; at++) {
			const unit = word.charCodeAt(at);
			if (word[at] !== "*" && letters[unit] === 0) letters[unit] = ++columns;
		}
	}
	return letters;
}

function join(a: Atoms, b: Atoms): Atoms {
	return b.length === 0 ? a : [...a, ...b];
}
