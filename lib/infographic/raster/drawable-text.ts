import type { GlyphCoverage } from "../fonts/glyph-coverage";

/** Joiners and selectors steer shaping; no font needs a glyph for them. */
const SILENT = /^(?:\u200C|\u200D|[\uFE00-\uFE0F])$/u;
const codeOf = (letter: string): number => letter.codePointAt(0) ?? 0;

function covered(grapheme: string, coverage: GlyphCoverage): string | null {
	const letters = Array.from(grapheme).filter((letter) => !SILENT.test(letter));
	const [base, ...rest] = letters;
	if (base === undefined) return "";
	const family = coverage.familyOf(codeOf(base));
	if (family === null) return null;
	const stray = rest.filter((letter) => /^\p{M}$/u.test(letter) && !coverage.has(family, codeOf(letter)));
	if (rest.some((letter) => !stray.includes(letter) && coverage.familyOf(codeOf(letter)) === null)) return null;
	return stray.length === 0
		? grapheme
		: Array.from(grapheme)
				.filter((letter) => !stray.includes(letter))
				.join("");
}

/**
 * A grapheme as the fonts can draw it: as it is; without marks its letter's font lacks; folded by compatibility (𝔘
 * becomes U); or nothing. A missing glyph would show as a box.
 */
export function drawable(grapheme: string, coverage: GlyphCoverage): string {
	const whole = covered(grapheme, coverage);
	if (whole !== null) return whole;
	const folded = grapheme.normalize("NFKC");
	return folded === grapheme ? "" : (covered(folded, coverage) ?? "");
}
