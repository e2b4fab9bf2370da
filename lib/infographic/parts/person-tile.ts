import { initialOf } from "../text/initial-of";
import { personColours } from "../theme/person-colours";
import type { Theme } from "../theme/theme";
import { box } from "../tree/box";
import type { Element } from "../tree/element";
import { text } from "../tree/text";

/** A person's round tile: the first letter of the name, in a colour near the group's that the seed picks. */
export function personTile(name: string, seed: number, size: number, theme: Theme): Element {
	const [from, to] = personColours(theme, seed);
	return box(
		{
			position: "relative",
			width: size,
			height: size,
			flexShrink: 0,
			borderRadius: size / 2,
			overflow: "hidden",
			alignItems: "center",
			justifyContent: "center",
			backgroundImage: `linear-gradient(145deg, ${from}, ${to})`,
		},
		[
			text(initialOf(name), {
				fontSize: Math.max(22, Math.round(size * 0.56)),
				fontWeight: 700,
				lineHeight: 1.2,
				color: theme.tileInk,
			}),
		],
	);
}
