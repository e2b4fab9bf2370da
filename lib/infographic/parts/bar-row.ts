import { fade } from "../theme/contrast";
import type { Theme } from "../theme/theme";
import { box, row } from "../tree/box";
import type { Element } from "../tree/element";
import { text } from "../tree/text";

export interface BarRow {
	readonly name: string;
	readonly count: string;
	/** Length of the bar over the longest, 0..1. */
	readonly share: number;
	/** How strongly the bar is tinted, 0..1. */
	readonly strength: number;
	/** What caps the bar: a person's tile. */
	readonly cap: Element | null;
}

export interface BarSizes {
	readonly width: number;
	/** Height of the row, the bar being `BAR_GAP` less. */
	readonly height: number;
	readonly font: number;
	/** Width kept for the counts on the right. */
	readonly countWidth: number;
}

/** Air between two bars. */
export const BAR_GAP = 8;

/** A row that is its own bar: the cap stands at its start, the name lies on it, the count at the far edge. */
export function barRow(item: BarRow, sizes: BarSizes, theme: Theme): Element {
	const thick = sizes.height - BAR_GAP;
	const track = sizes.width - sizes.countWidth;
	const capped = item.cap ? thick : 10;
	const length = Math.round(capped + (track - capped) * item.share);
	const from = 0.16 + 0.34 * item.strength;
	const bar = box({
		position: "absolute",
		left: 0,
		top: 0,
		width: length,
		height: thick,
		borderRadius: thick / 2,
		backgroundImage: `linear-gradient(90deg, ${fade(theme.accent, from)}, ${fade(theme.accent, from * 0.4)})`,
	});
	const inset = item.cap ? 13 : 20;
	const name = text(
		item.name,
		{
			position: "relative",
			fontSize: sizes.font,
			fontWeight: 600,
			color: theme.ink,
			marginLeft: inset,
			lineHeight: 1.3,
		},
		{ room: track - (item.cap ? thick : 0) - inset - 10, fallback: "···" },
	);
	const count = text(item.count, {
		width: sizes.countWidth,
		flexShrink: 0,
		textAlign: "right",
		fontSize: sizes.font,
		fontWeight: 600,
		color: theme.ink,
		fontFeatureSettings: '"tnum" 1',
	});
	return row({ height: sizes.height, width: sizes.width, alignItems: "center", flexShrink: 0 }, [
		row({ position: "relative", height: thick, width: track, alignItems: "center", flexShrink: 0 }, [
			bar,
			item.cap,
			name,
		]),
		count,
	]);
}
