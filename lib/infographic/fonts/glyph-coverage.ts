import { parseCmap } from "./cmap";
import type { FontSlice } from "./font-slice";
import { readCmapTable } from "./woff2-table";

/** Which family draws a code point; `null` when none has a glyph for it. */
export interface GlyphCoverage {
	familyOf(codePoint: number): string | null;
	has(family: string, codePoint: number): boolean;
}

/** Answers kept: more than any language writes with, too few to fill memory with made-up letters. */
const REMEMBERED_MAX = 60_000;

/**
 * Coverage from the fonts' own character maps: stylesheet ranges claim letters that the files lack. A file's map is
 * unpacked when a text first asks for a range it claims (about a millisecond), and kept.
 */
export function openGlyphCoverage(slices: readonly FontSlice[]): GlyphCoverage {
	const pages = pageIndex(slices);
	const maps = new Map<FontSlice, Set<number>>();
	const claims = (slice: FontSlice, code: number): boolean =>
		slice.ranges.some(([from, to]) => code >= from && code <= to);
	const draws = (slice: FontSlice, code: number): boolean => {
		if (!claims(slice, code)) return false;
		const known = maps.get(slice) ?? parseCmap(readCmapTable(slice.data));
		maps.set(slice, known);
		return known.has(code);
	};
	const candidates = (code: number): readonly FontSlice[] => pages.get(code >> 8) ?? [];
	const families = new Map<number, string | null>();
	const familyOf = (code: number): string | null => {
		const known = families.get(code);
		if (known !== undefined) return known;
		const family = candidates(code).find((slice) => draws(slice, code))?.family ?? null;
		if (families.size >= REMEMBERED_MAX) families.clear();
		families.set(code, family);
		return family;
	};
	return {
		familyOf,
		has: (family, code) =>
			familyOf(code) === family || candidates(code).some((slice) => slice.family === family && draws(slice, code)),
	};
}

/** Slices by the blocks of 256 code points they claim, in asking order. */
function pageIndex(slices: readonly FontSlice[]): Map<number, FontSlice[]> {
	const pages = new Map<number, FontSlice[]>();
	for (const slice of slices) {
		const own = new Set<number>();
		for (const [from, to] of slice.ranges) for (let page = from >> 8; page <= to >> 8; page++) own.add(page);
		for (const page of own) {
			const list = pages.get(page);
			if (list) list.push(slice);
			else pages.set(page, [slice]);
		}
	}
	return pages;
}
