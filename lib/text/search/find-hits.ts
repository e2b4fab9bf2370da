import type { TextSpan } from "../../domain/label";
import { foldForSearch } from "./search-fold";

const HITS_MAX = 100;

/** Where folded words stand in a text, in order, those that touch joined; `null`: not all of them are in it. */
export function findHits(original: string, words: readonly string[]): TextSpan[] | null {
	const { text, starts } = foldForSearch(original);
	const spans: TextSpan[] = [];
	for (const word of words) {
		let at = text.indexOf(word);
		if (at < 0) return null;
		for (; at >= 0 && spans.length < HITS_MAX; at = text.indexOf(word, at + word.length)) {
			const start = starts[at] ?? 0;
			spans.push({ start, length: endOf(starts, at + word.length, original) - start });
		}
	}
	return joined(spans);
}

/** Up to the next sign that is seen: what only changes the last one belongs to it, and no sign is cut in two. */
function endOf(starts: readonly number[], at: number, original: string): number {
	let end = at;
	while (end < starts.length && starts[end] === starts[at - 1]) end += 1;
	return starts[end] ?? original.length;
}

function joined(spans: readonly TextSpan[]): TextSpan[] {
	const sorted = [...spans].sort((a, b) => a.start - b.start || b.length - a.length);
	const all: { start: number; length: number }[] = [];
	for (const { start, length } of sorted) {
		const last = all.at(-1);
		if (last !== undefined && start <= last.start + last.length) {
			last.length = Math.max(last.length, start + length - last.start);
		} else all.push({ start, length });
	}
	return all;
}
