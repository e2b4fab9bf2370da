import { foldForSearch } from "./search-fold";

const QUOTED = /["“”„«»]/u;
/** Half of a sign, as cut text ends with: it is in no text. */
const HALF = /\p{Surrogate}/gu;
const WORDS_MAX = 12;

/** What all must be in a text: words, and what stands between quotes as one. Folded, without repeats, at most twelve. */
export function searchWords(typed: string): string[] {
	const parts = typed.split(QUOTED);
	const words = parts.flatMap((part, at) => {
		// Every second part stood between quotes; after a quote that never ends there are only words.
		const isPhrase = at % 2 === 1 && at < parts.length - 1;
		return isPhrase ? [part.trim()] : part.split(/\s+/u);
	});
	const folded = words.map((word) => foldForSearch(word.replace(HALF, "")).text.replace(/\s+/gu, " ").trim());
	return [...new Set(folded.filter((word) => word !== ""))].slice(0, WORDS_MAX);
}
