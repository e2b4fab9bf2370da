import { Renderer } from "@takumi-rs/core";
import { openEmoji } from "../emoji/open-emoji";
import { openGlyphCoverage } from "../fonts/glyph-coverage";
import { loadFontSlices } from "../fonts/load-font-slices";
import type { Typesetter } from "./typeset";

export interface TakumiEngine extends Typesetter {
	readonly renderer: Renderer;
}

/** Glyph outlines of CJK run to kilobytes: the decoded images and charts of a few dozen pictures fit in this. */
const CACHE_BYTES_MAX = 32 * 1024 * 1024;

/**
 * A renderer with every font registered. All at once and before the first picture: fonts registered later would make
 * a picture depend on what was drawn before it.
 */
export async function openTakumiEngine(): Promise<TakumiEngine> {
	const slices = await loadFontSlices();
	const renderer = new Renderer({ cacheMaxBytes: CACHE_BYTES_MAX });
	for (const { family, data, ranges, weight } of slices) {
		const unicodeRange = ranges.map(([from, to]): [number, number] => [from, to]);
		await renderer.registerFont({ name: family, data, unicodeRange, ...(weight === undefined ? {} : { weight }) });
	}
	return { renderer, coverage: openGlyphCoverage(slices), emoji: openEmoji() };
}
