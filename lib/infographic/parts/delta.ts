import type { DeltaView } from "../../recap/recap-view";
import { arrowSvg } from "../charts/arrow-svg";
import { fade } from "../theme/contrast";
import type { Theme } from "../theme/theme";
import { row } from "../tree/box";
import { drawing } from "../tree/drawing";
import type { Element } from "../tree/element";
import { text } from "../tree/text";

/** A change: arrow, words and colour together; grey when it is neither good nor bad. */
export function delta(change: DeltaView, size: number, theme: Theme, shape: "pill" | "bare" = "bare"): Element {
	const colour = { good: theme.good, bad: theme.bad, neutral: theme.sub }[change.desirability];
	const arrow = Math.round(size * 0.88);
	const pill =
		shape === "pill"
			? {
					padding: `${Math.round(size * 0.2)}px ${Math.round(size * 0.52)}px ${Math.round(size * 0.2)}px ${Math.round(size * 0.4)}px`,
					borderRadius: 999,
					background:
						change.desirability === "neutral" ? fade(theme.ink, theme.veil.surface) : fade(colour, theme.veil.tint),
				}
			: {};
	return row({ alignItems: "center", gap: Math.round(size * 0.2), flexShrink: 0, ...pill }, [
		drawing(arrowSvg(change.direction, colour), arrow, arrow),
		text(change.text, { fontSize: size, fontWeight: 700, color: colour, lineHeight: 1.2 }),
	]);
}
