/** A SMALLINT UNSIGNED column holds them; no message a client can send comes near. */
const WORDS_MAX = 65_535;

/** Runs of text between white space, as Python's `str.split()` counts them. */
export function countWords(text: string): number {
	let words = 0;
	let isInside = false;
	for (let index = 0; index < text.length; index += 1) {
		const isSpace = isWhiteSpace(text.charCodeAt(index));
		if (!isSpace && !isInside) words += 1;
		isInside = !isSpace;
	}
	return Math.min(words, WORDS_MAX);
}

function isWhiteSpace(unit: number): boolean {
	if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || (unit >= 0x1c && unit <= 0x1f);
	if (unit < 0x85) return false;
	if (unit < 0x1680) return unit === 0x85 || unit === 0xa0;
	if (unit < 0x2000) return unit === 0x1680;
	return unit <= 0x200a || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f || unit === 0x3000;
}
