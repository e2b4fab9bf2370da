/** What a UTF-16 unit of a folded text is to the tokenizer. */
export const CharClass = {
	other: 0,
	word: 1,
	/** Zero-width and soft-hyphen characters: as if they were not there. */
	ignored: 2,
	space: 3,
	stop: 4,
	question: 5,
	clause: 6,
	apostrophe: 7,
	/** Stands for itself: scripts written without blanks. */
	ideograph: 8,
	quote: 9,
	dash: 10,
} as const;

const UNITS = 65_536;
const WORD = /[\p{L}\p{N}\p{M}_]/u;
const IDEOGRAPH =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const SPACE = /[\s\u00a0]/u;
const IGNORED = /\p{Default_Ignorable_Code_Point}/u;

const SIGNS: readonly (readonly [string, number])[] = [
	[".!…。！\n\r\u2028\u2029।", CharClass.stop],
	["?？؟⁇⁈⁉‽", CharClass.question],
	[",:;()[]{}，、：；（）،؛•|¿¡", CharClass.clause],
	["'’ʼ‘`´ʹ′＇", CharClass.apostrophe],
	['"«»“”„‟‹›', CharClass.quote],
	["-–—‐‑‒―−", CharClass.dash],
];

/** Class of every UTF-16 unit; halves of surrogate pairs, alone or not, are `other`. */
export const CHAR_CLASS: Uint8Array = classify();

/** What a unit is read as: `ё` as `е`, any apostrophe as `'`, zero-width ones as nothing (0), others as themselves. */
export const FOLDED: Uint16Array = foldUnits();

/** The same without Latin accents: `ó` as `o`. */
export const PLAIN: Uint16Array = stripAccents();

function classify(): Uint8Array {
	const classes = new Uint8Array(UNITS);
	for (let unit = 0; unit < UNITS; unit++) classes[unit] = classOf(String.fromCharCode(unit));
	for (const [signs, kind] of SIGNS) for (const sign of signs) classes[sign.charCodeAt(0)] = kind;
	return classes;
}

function classOf(sign: string): number {
	if (IGNORED.test(sign)) return CharClass.ignored;
	if (IDEOGRAPH.test(sign)) return CharClass.ideograph;
	if (WORD.test(sign)) return CharClass.word;
	return SPACE.test(sign) ? CharClass.space : CharClass.other;
}

function foldUnits(): Uint16Array {
	const folded = Uint16Array.from(CHAR_CLASS, (kind, unit) => (kind === CharClass.ignored ? 0 : unit));
	for (const sign of "’ʼ‘`´ʹ′＇") folded[sign.charCodeAt(0)] = "'".charCodeAt(0);
	folded["ё".charCodeAt(0)] = "е".charCodeAt(0);
	return folded;
}

function stripAccents(): Uint16Array {
	const plain = Uint16Array.from(FOLDED);
	for (const [from, to] of [
		[0xc0, 0x24f],
		[0x1e00, 0x1eff],
	] as const) {
		for (let unit = from; unit <= to; unit++) plain[unit] = String.fromCharCode(unit).normalize("NFD").charCodeAt(0);
	}
	return plain;
}
