import { coverageSvg } from "../charts/coverage-svg";
import { textWidth } from "../text/text-width";
import { fade } from "../theme/contrast";
import type { Theme } from "../theme/theme";
import { row } from "../tree/box";
import { drawing } from "../tree/drawing";
import type { Element } from "../tree/element";
import { text } from "../tree/text";

/** Ring, air and padding around the words. */
const AROUND = 54;

export function badgeWidth(words: string, size: number): number {
	return textWidth(words) * size * 0.96 + AROUND;
}

/** Says that part of the week is missing: in words, by a broken ring, and with a tint. */
export function badge(words: string, size: number, theme: Theme): Element {
	const style = {
		alignItems: "center",
		gap: 8,
		flexShrink: 0,
		padding: "2px 14px 2px 8px",
		borderRadius: 999,
		background: fade(theme.accent, theme.veil.tint),
	};
	return row(style, [
		drawing(coverageSvg(theme.peak), size - 2, size - 2),
		text(words, { fontSize: size, fontWeight: 600, color: theme.peak, lineHeight: 1.3 }),
	]);
}
