import type { RecapView } from "../../recap/recap-view";
import { trendSvg } from "../charts/trend-svg";
import { backdrop } from "../parts/backdrop";
import type { Theme } from "../theme/theme";
import { box, column, placed } from "../tree/box";
import { drawing } from "../tree/drawing";
import type { Child, Element } from "../tree/element";
import { text } from "../tree/text";
import { OG } from "./og-grid";
import { ogHeader, ogHero, ogLeft } from "./og-left";
import { ogRight } from "./og-right";

function page(children: readonly Child[], theme: Theme): Element {
	return box(
		{ position: "relative", width: OG.width, height: OG.height, background: theme.ground, overflow: "hidden" },
		[...backdrop(OG.width, OG.height, theme), ...children],
	);
}

/** The link preview of a week with something to tell. */
export function ogFull(view: RecapView, theme: Theme): Element {
	return page([...ogLeft(view, theme), ...ogRight(view, theme)], theme);
}

/** The link preview of a quiet week: the number, the prompt beside it, the line along the whole bottom. */
export function ogQuiet(view: RecapView, theme: Theme): Element {
	const line = { width: OG.width, height: 218, endX: OG.width - OG.margin - 8, padTop: 26 };
	const hasTrend = view.trend.some((value) => value !== null);
	const prompt = { fontSize: 38, fontWeight: 600, color: theme.ink, letterSpacing: -0.5, lineHeight: 1.3 };
	return page(
		[
			hasTrend
				? placed({ left: 0, top: OG.height - line.height, width: OG.width, height: line.height }, [
						drawing(trendSvg(view.trend, line, theme), line.width, line.height),
					])
				: null,
			ogHeader(view, OG.width - 2 * OG.margin, theme),
			ogHero(view, OG.leftWidth, theme),
			placed({ left: OG.rightLeft, top: 150, width: OG.rightWidth, height: 224 }, [
				column({ height: 224, justifyContent: "center" }, [
					text(view.story, prompt, { room: OG.rightWidth, lines: 4 }),
				]),
			]),
		],
		theme,
	);
}
