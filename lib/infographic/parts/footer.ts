import type { RecapView } from "../../recap/recap-view";
import { markSvg } from "../charts/mark-svg";
import type { Theme } from "../theme/theme";
import { row } from "../tree/box";
import { drawing } from "../tree/drawing";
import type { Element } from "../tree/element";
import { text } from "../tree/text";

/** What was counted and where the definitions are: small, but never smaller than can be read on a phone. */
export function footer(view: RecapView["footer"], width: number, size: number, theme: Theme): Element {
	const style = { fontSize: size, fontWeight: 500, color: theme.faint, lineHeight: 1.25 };
	return row({ width, alignItems: "center", justifyContent: "space-between", gap: 24 }, [
		row({ alignItems: "center", gap: 12 }, [
			drawing(markSvg(theme), size + 1, size + 1),
			text(view.left, style, { room: width * (view.right ? 0.5 : 0.94) }),
		]),
		view.right ? text(view.right, style, { room: width * 0.46 }) : null,
	]);
}
