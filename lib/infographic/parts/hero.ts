import type { RecapView } from "../../recap/recap-view";
import { textWidth } from "../text/text-width";
import type { Theme } from "../theme/theme";
import { column, row } from "../tree/box";
import type { Element } from "../tree/element";
import { text } from "../tree/text";
import { delta } from "./delta";

const TRACKING = -0.052;

/** Font size at which a number fits a width, at most `size`: seven digits step down instead of running off. */
export function heroSize(value: string, size: number, room: number): number {
	const ems = textWidth(value) + value.length * TRACKING;
	return Math.floor(Math.min(size, room / Math.max(ems, 0.5)));
}

/** The number itself, its side bearing pulled onto the margin. */
export function heroNumber(value: string, size: number, theme: Theme): Element {
	return text(value, {
		fontSize: size,
		fontWeight: 800,
		letterSpacing: size * TRACKING,
		lineHeight: 1,
		color: theme.ink,
		marginLeft: -size * 0.032,
		flexShrink: 0,
	});
}

/** What the number counts, how it changed, and against what (where there is room to say it whole). */
export function heroWords(
	hero: RecapView["hero"],
	sizes: { label: number; delta: number; room: number },
	theme: Theme,
): Element {
	const versusSize = sizes.delta - 3;
	const deltaWidth = hero.delta ? (textWidth(hero.delta.text) + 2.2) * sizes.delta + 14 : 0;
	const versusFits = textWidth(hero.versus ?? "") * versusSize * 0.96 + deltaWidth <= sizes.room;
	return column({ alignItems: "flex-start", gap: 9, flexShrink: 0 }, [
		text(
			hero.label,
			{ fontSize: sizes.label, fontWeight: 600, color: theme.ink, letterSpacing: -0.4 },
			{ room: sizes.room, lines: textWidth(hero.label) * sizes.label > sizes.room ? 2 : 1 },
		),
		row({ alignItems: "center", gap: 14 }, [
			hero.delta && delta(hero.delta, sizes.delta, theme, "pill"),
			hero.versus !== null && versusFits
				? text(hero.versus, { fontSize: versusSize, fontWeight: 500, color: theme.sub })
				: null,
		]),
	]);
}
