import type { RecapView } from "../../recap/recap-view";
import { asEmoji } from "../text/as-emoji";
import { fade } from "../theme/contrast";
import type { Theme } from "../theme/theme";
import { row } from "../tree/box";
import type { Element } from "../tree/element";
import { text } from "../tree/text";

type Reaction = RecapView["reactions"]["items"][number];

function chip(
	item: Reaction,
	isFirst: boolean,
	sizes: { width: number; height: number; font: number },
	theme: Theme,
): Element {
	return row(
		{
			width: sizes.width,
			height: sizes.height,
			alignItems: "center",
			justifyContent: "center",
			gap: Math.round(sizes.font * 0.4),
			borderRadius: sizes.height / 2,
			background: isFirst ? fade(theme.accent, theme.veil.tint * 1.4) : fade(theme.ink, theme.veil.surface),
		},
		[
			text(asEmoji(item.emoji), { fontSize: Math.round(sizes.font * 1.1), lineHeight: 1.2, color: theme.ink }),
			text(item.count, {
				fontSize: sizes.font,
				fontWeight: 600,
				lineHeight: 1.2,
				color: isFirst ? theme.ink : theme.sub,
				fontFeatureSettings: '"tnum" 1',
			}),
		],
	);
}

/** Reactions side by side over the whole width; three or fewer leave the start of the line to their title. */
export function reactionStrip(
	reactions: RecapView["reactions"],
	sizes: { width: number; height: number; font: number; gap: number },
	theme: Theme,
): Element {
	const { items } = reactions;
	const columns = Math.max(4, items.length);
	const width = (sizes.width - (columns - 1) * sizes.gap) / columns;
	const titleWidth = (columns - items.length) * (width + sizes.gap) - sizes.gap;
	return row({ width: sizes.width, height: sizes.height, gap: sizes.gap, alignItems: "center" }, [
		items.length < 4
			? text(
					reactions.title,
					{ width: titleWidth, flexShrink: 0, fontSize: 26, fontWeight: 600, color: theme.sub },
					{ room: titleWidth },
				)
			: null,
		...items.map((item, at) => chip(item, at === 0, { ...sizes, width }, theme)),
	]);
}
