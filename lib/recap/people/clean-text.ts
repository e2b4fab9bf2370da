/** Segmenting text into characters is quadratic in the runtime: 80,000 code units take seconds. */
const UNITS_MAX = 256;
const NAME_MAX = 40;
const TITLE_MAX = 60;

const SEGMENTER = new Intl.Segmenter("en", { granularity: "grapheme" });

/** U+2800 is a letter to Unicode and a blank to the eye. */
const BLANKS = /[\s\u2800]+/gu;
/** Orders to the reader's bidi algorithm, by which one name could rearrange what stands beside it. */
const BIDI_CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const CONTROLS = /[\p{Cc}\p{Co}\p{Cn}\uFEFF\uFFF9-\uFFFD]/gu;
/** Invisible letters, but for the joiners of Persian and of emoji, the two emoji selectors, and the tags of flags. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}--[\u200C\u200D\uFE0E\uFE0F\u{E0020}-\u{E007F}]]/gv;
const STACKED_MARKS = /(\p{M}{3})\p{M}+/gu;
const TAG = /[\u{E0020}-\u{E007F}]/u;
const TAGS = new RegExp(TAG, "gu");
const FLAG = /^\p{RGI_Emoji_Flag_Sequence}$|^\p{RGI_Emoji_Tag_Sequence}$/v;
/** Joiners and selectors with nothing to join are nothing to see. */
const ONLY_JOINERS = /^(?:\u200C|\u200D|\p{M})*$/u;

/** A person's display name as it may stand on a page; `null` when nothing of it can be seen. */
export function cleanName(name: string): string | null {
	return cleanText(name, NAME_MAX);
}

/** A group's or topic's title, likewise. */
export function cleanTitle(title: string): string | null {
	return cleanText(title, TITLE_MAX);
}

/** The characters of a text as readers count them, of its first 256 code units. */
export function graphemesOf(text: string): string[] {
	return Array.from(SEGMENTER.segment(text.slice(0, UNITS_MAX)), (part) => part.segment);
}

/** At most `graphemesMax` characters, the last an ellipsis where something was cut. */
function cutText(text: string, graphemesMax: number): string {
	const parts = graphemesOf(text);
	if (parts.length <= graphemesMax) return text;
	return `${parts
		.slice(0, graphemesMax - 1)
		.join("")
		.trimEnd()}…`;
}

function cleanText(raw: string, graphemesMax: number): string | null {
	const legible = raw
		.slice(0, UNITS_MAX)
		.toWellFormed()
		.replace(BLANKS, " ")
		.replace(BIDI_CONTROLS, "")
		.replace(CONTROLS, "")
		.replace(INVISIBLE, "");
	// Marks are joined and counted last: what was taken out from between them no longer keeps them apart.
	const composed = graphemesOf(legible).map(withoutStrayTags).join("").normalize("NFC");
	const seen = composed.replace(STACKED_MARKS, "$1").replace(BLANKS, " ").trim();
	return ONLY_JOINERS.test(seen) ? null : cutText(seen, graphemesMax);
}

function withoutStrayTags(grapheme: string): string {
	return !TAG.test(grapheme) || FLAG.test(grapheme) ? grapheme : grapheme.replace(TAGS, "");
}
