/** A text made ready for comparing, with where each of its units stood. */
export interface FoldedText {
	readonly text: string;
	/** Start in the original of each UTF-16 unit of `text`; one more for the end. */
	readonly starts: readonly number[];
}

/** Signs that are not seen or only change how the sign before looks: vowel points, harakat, tatweel, joiners, emoji styles. */
const UNSEEN =
	/[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670]|\u0640|\u200b|\u200c|\u00ad|\ufe0e|\ufe0f/u;
const SPACE = /\s/u;
/** Scripts whose accents people leave out when they search; elsewhere a mark makes another letter (й, が, ế's base stays e). */
const ACCENTED = /[\p{Script=Latin}\p{Script=Greek}]/u;
const MARKS = /\p{M}/gu;

/** Letters of one word that keyboards write differently. */
const SAME: Readonly<Record<string, string>> = {
	ё: "е",
	ς: "σ",
	...{ ي: "ی", ى: "ی", ئ: "ی", ك: "ک", ة: "ه", أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ؤ: "و" },
};

/** Makes case, accents, ё and е, and the two Arabic keyboards alike. The same function for texts and for words looked for. */
export function foldForSearch(original: string): FoldedText {
	let text = "";
	const starts: number[] = [];
	let at = 0;
	for (const sign of original) {
		const folded = foldSign(sign);
		for (let unit = 0; unit < folded.length; unit += 1) starts.push(at);
		text += folded;
		at += sign.length;
	}
	starts.push(at);
	return { text, starts };
}

function foldSign(sign: string): string {
	if (SPACE.test(sign)) return " ";
	if (sign < "\u0080") return sign.toLowerCase();
	if (UNSEEN.test(sign)) return "";
	const lower = sign.toLowerCase();
	const bare = ACCENTED.test(lower) ? lower.normalize("NFD").replace(MARKS, "") : lower;
	return SAME[bare] ?? bare;
}
