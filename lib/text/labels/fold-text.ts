/** A text made comparable, with the way back. */
export interface FoldedText {
	/** Lower case, NFC. */
	readonly text: string;
	/** Where each unit of `text` began in the original, and the original's length at the end; `null`: unit for unit. */
	readonly origin: Uint32Array | null;
}

/** Accents typed apart from their letters, which must be joined before words are compared. */
const COMBINING = /[\u0300-\u036f]/;
/** A letter with the marks behind it, or a half of a surrogate pair. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gsu;

/** Lower case and NFC. Nearly every text stays as long as it was; for the others the way back is kept unit by unit. */
export function foldText(text: string): FoldedText {
	const lower = text.toLowerCase();
	if (lower.length === text.length && !COMBINING.test(lower)) return { text: lower, origin: null };
	const parts: string[] = [];
	const origin: number[] = [];
	for (const match of text.matchAll(CLUSTER)) {
		const part = match[0].normalize("NFC").toLowerCase().normalize("NFC");
		parts.push(part);
		for (let unit = 0; unit < part.length; unit++) origin.push(match.index);
	}
	origin.push(text.length);
	return { text: parts.join(""), origin: Uint32Array.from(origin) };
}

/** A unit's place in the original text. */
export function originOf(folded: FoldedText, index: number): number {
	return folded.origin === null ? index : (folded.origin[index] ?? folded.origin.at(-1) ?? 0);
}
