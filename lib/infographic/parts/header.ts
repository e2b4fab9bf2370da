import type { RecapView } from "../../recap/recap-view";
import { textWidth } from "../text/text-width";
import type { Theme } from "../theme/theme";
import { column, row } from "../tree/box";
import type { Element } from "../tree/element";
import { text } from "../tree/text";
import { badge, badgeWidth } from "./badge";
import { groupTile } from "./group-tile";

export interface HeaderSizes {
	readonly width: number;
	readonly tile: number;
	readonly title: number;
	readonly label: number;
}

/** Air over a badge that has a line of its own. */
const BADGE_GAP = 10;

/** Height of the whole header. */
export function headerHeight(view: RecapView, sizes: HeaderSizes): number {
	return view.badge === null || badgeFits(view, sizes) ? sizes.tile : sizes.tile + BADGE_GAP + 36;
}

/** Whether the badge stands whole beside the week; where it does not, it gets a line of its own. */
function badgeFits(view: RecapView, sizes: HeaderSizes): boolean {
	const room = sizes.width - sizes.tile * 1.26;
	const taken = textWidth(view.weekLabel) * sizes.label + 18 + badgeWidth(view.badge ?? "", sizes.label - 4);
	return sizes.label >= 26 && taken <= room;
}

/** Whose week this is, and which one. */
export function header(view: RecapView, sizes: HeaderSizes, theme: Theme): Element {
	const gap = Math.round(sizes.tile * 0.26);
	const room = sizes.width - sizes.tile - gap;
	const title = text(
		view.group.title,
		{ fontSize: sizes.title, fontWeight: 700, color: theme.ink, letterSpacing: -sizes.title * 0.02 },
		{ room },
	);
	const label = text(
		view.weekLabel,
		{ fontSize: sizes.label, fontWeight: 500, color: theme.sub, lineHeight: 1.3 },
		{ room },
	);
	const fits = view.badge !== null && badgeFits(view, sizes);
	const line = row({ alignItems: "center", gap, width: sizes.width, height: sizes.tile }, [
		groupTile(view.group.initials, view.group.seed, sizes.tile, theme),
		column({ gap: 2, width: room }, [
			title,
			row({ alignItems: "center", gap: 18 }, [label, fits ? badge(view.badge ?? "", sizes.label - 4, theme) : null]),
		]),
	]);
	if (view.badge === null || fits) return line;
	return column({ gap: BADGE_GAP, alignItems: "flex-start" }, [
		line,
		badge(view.badge, Math.max(22, sizes.label - 4), theme),
	]);
}
