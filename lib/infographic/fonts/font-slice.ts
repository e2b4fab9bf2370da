/** Inclusive code point ranges. */
export type CodePointRange = readonly [from: number, to: number];

/** One font file: a family's subset, and the code points its stylesheet hands to it. */
export interface FontSlice {
	readonly family: string;
	readonly path: string;
	readonly data: Uint8Array;
	readonly ranges: readonly CodePointRange[];
	/** Set when the file holds one weight; otherwise it holds them all. */
	readonly weight?: number;
}

/** `U+0301,U+0400-045F` as ranges. */
export function parseUnicodeRange(list: string): CodePointRange[] {
	return list.split(",").map((part) => {
		const [from = "", to] = part.trim().replace(/^U\+/iu, "").split("-");
		return [Number.parseInt(from, 16), Number.parseInt(to ?? from, 16)];
	});
}
