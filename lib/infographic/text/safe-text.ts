import { graphemes } from "./graphemes";

/** Enough for any field of the picture, and short enough that no later pass can be made slow. */
const UNITS_MAX = 256;

/** Bidi controls would let one name reorder the page. */
const BIDI_CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const CONTROLS = /[\p{Cc}\p{Co}\p{Cn}\uFEFF\uFFFC\uFFFD]/gu;
/** Invisible letters, but for the joiners of Persian and of emoji, the emoji selector and the tags inside flags. */
const INVISIBLE = /[[\p{Default_Ignorable_Code_Point}]--[\u200C\u200D\uFE0F\u{E0020}-\u{E007F}]]/gv;
/** Something a reader could see: marks and joiners alone are nothing. */
const VISIBLE = /[^\p{M}\p{Cf}\s]/u;
const STACKED_MARKS = /(\p{M}{3})\p{M}+/gu;

/**
 * Text that is safe to lay out whatever its author put in: at most 256 code units, well formed, composed, without
 * controls, with at most three marks on a letter, of at most `graphemesMax` characters (then an
 * ellipsis). Empty when nothing of it would be seen.
 */
export function safeText(value: string, graphemesMax: number): string {
	const plain = value
		.slice(0, UNITS_MAX)
		.toWellFormed()
		.normalize("NFC")
		.replace(/\s+/gu, " ")
		.replace(BIDI_CONTROLS, "")
		.replace(CONTROLS, "")
		.replace(INVISIBLE, "")
		.replace(STACKED_MARKS, "$1")
		.trim();
	if (!VISIBLE.test(plain)) return "";
	if (plain.length <= graphemesMax) return plain;
	const parts = graphemes(plain);
	return parts.length <= graphemesMax ? plain : `${parts.slice(0, graphemesMax).join("").trimEnd()}…`;
}
