import { fade } from "../theme/contrast";
import type { Theme } from "../theme/theme";
import { box } from "../tree/box";
import type { Element } from "../tree/element";

/** Two soft lights behind the page: the group's hue at the top right, its warm end at the bottom left. */
export function backdrop(width: number, height: number, theme: Theme): Element[] {
	const light = (at: string, colour: string, reach: number): Element =>
		box({
			position: "absolute",
			left: 0,
			top: 0,
			width,
			height,
			backgroundImage: `radial-gradient(circle at ${at}, ${colour} 0%, ${theme.ground}00 ${reach}%)`,
		});
	return [
		light("90% -6%", fade(theme.glow, theme.veil.glow), 48),
		light("0% 104%", fade(theme.bright, theme.veil.glowLow), 42),
	];
}
