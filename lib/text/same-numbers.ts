/** Digits of any script, with the separators that stand between digits. */
const NUMBER = /\p{Nd}+(?:[., ]\p{Nd}+)*/gu;
/** Signs and superscripts that say numbers without being digits. */
const OTHER_NUMBER = /[\p{No}\p{Nl}]/gu;
const ZERO_STEP = 10;

/**
 * Whether a sentence said in other words says no number of its own: every number in it stands in the original, no
 * more often than there, and none of the original's is missing.
 */
export function hasSameNumbers(original: string, reworded: string): boolean {
	const had = numbersOf(original);
	const has = numbersOf(reworded);
	return had.length === has.length && had.every((number, index) => number === has[index]);
}

function numbersOf(given: string): string[] {
	const text = given.normalize("NFKC");
	const digits = Array.from(text.matchAll(NUMBER), ([found]) => toAscii(found));
	return [...digits, ...(text.match(OTHER_NUMBER) ?? [])].sort();
}

/** `١٢` is `12`. */
function toAscii(number: string): string {
	return number.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
}

/** The digits of a script follow one another from its zero, and nothing before that zero is a digit. */
function digitValue(digit: string): number {
	const code = digit.codePointAt(0) ?? 0;
	let value = 0;
	while (value < ZERO_STEP && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
	return value % ZERO_STEP;
}
