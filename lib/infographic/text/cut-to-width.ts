import { graphemes } from "./graphemes";
import { textWidth } from "./text-width";

/**
 * A string cut by a guess of its width, for right-to-left text only: the rasteriser's own ellipsis cuts such lines at
 * the wrong end or not at all.
 */
export function cutToWidth(value: string, ems: number): string {
	if (textWidth(value) <= ems) return value;
	const ellipsis = textWidth("…");
	let used = 0;
	let kept = "";
	for (const letter of graphemes(value)) {
		used += textWidth(letter);
		if (used + ellipsis > ems) break;
		kept += letter;
	}
	return `${kept.trimEnd()}…`;
}
