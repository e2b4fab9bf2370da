import { tileSvg } from "../charts/tile-svg";
import type { Theme } from "../theme/theme";
import { box } from "../tree/box";
import { drawing } from "../tree/drawing";
import type { Element } from "../tree/element";
import { text } from "../tree/text";

/** The group's mark: its initials over a ground in its hue. */
export function groupTile(initials: string, seed: number, size: number, theme: Theme): Element {
	const wide = Array.from(initials).length > 1;
	return box(
		{
			position: "relative",
			width: size,
			height: size,
			flexShrink: 0,
			borderRadius: Math.round(size * 0.3),
			overflow: "hidden",
			alignItems: "center",
			justifyContent: "center",
		},
		[
			drawing(tileSvg(theme, seed), size, size, { position: "absolute", left: 0, top: 0 }),
			text(initials, {
				position: "relative",
				fontSize: Math.round(size * (wide ? 0.43 : 0.5)),
				fontWeight: 800,
				letterSpacing: -1,
				lineHeight: 1.2,
				color: theme.tileInk,
			}),
		],
	);
}
