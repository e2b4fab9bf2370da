import type { RecapView } from "../../recap/recap-view";
import { trendSvg } from "../charts/trend-svg";
import { delta } from "../parts/delta";
import { header } from "../parts/header";
import { heroNumber, heroSize } from "../parts/hero";
import { kpi, kpiHeight } from "../parts/kpi";
import { labelLines } from "../parts/kpi-shape";
import { textWidth } from "../text/text-width";
import type { Theme } from "../theme/theme";
import { placed, row } from "../tree/box";
import { drawing } from "../tree/drawing";
import type { Element } from "../tree/element";
import { text } from "../tree/text";
import { OG } from "./og-grid";

const HERO = { top: 141, size: 164, sizeUnderBadge: 136 } as const;
const TREND = { top: 350, height: 158 } as const;

/** Title and week, as in the chat picture but smaller. */
export function ogHeader(view: RecapView, width: number, theme: Theme): Element {
	const rect = { left: OG.margin, top: 46, width, height: 74 };
	return placed(rect, [header(view, { width, tile: 74, title: 35, label: 23 }, theme)]);
}

/** The number over its words; it shrinks from the top, so that both keep their common line. */
export function ogHero(view: RecapView, width: number, theme: Theme): Element {
	const size = heroSize(view.hero.value, view.badge === null ? HERO.size : HERO.sizeUnderBadge, width);
	const rect = { left: OG.margin, top: HERO.top + (HERO.size - size) * 0.86, width, height: size + 50 };
	const { hero } = view;
	const deltaWidth = hero.delta ? textWidth(hero.delta.text) * 25 + 60 : 0;
	return placed(rect, [
		heroNumber(hero.value, size, theme),
		row({ alignItems: "center", gap: 16, marginTop: 13 }, [
			text(hero.label, { fontSize: 28, fontWeight: 600, color: theme.ink }, { room: width - deltaWidth }),
			hero.delta && delta(hero.delta, 25, theme, "pill"),
		]),
	]);
}

/** Number, line and three further numbers. */
export function ogLeft(view: RecapView, theme: Theme): (Element | null)[] {
	const endX = OG.margin + OG.leftWidth - 10;
	const line = { width: OG.rightLeft - 30, height: TREND.height, endX, padTop: 26 };
	const hasTrend = view.trend.some((value) => value !== null);
	const pitch = OG.leftWidth / 3;
	const kpis = view.kpis.slice(0, 3);
	const base = { width: pitch - 12, value: 38, label: 22, delta: "none" } as const;
	const columns = kpis.map((item) => ({ kpi: item, width: base.width }));
	const sizes = { ...base, labelLines: labelLines(columns, base.label) };
	const kpisTop = OG.bottom - kpiHeight(sizes);
	return [
		hasTrend
			? placed({ left: 0, top: TREND.top, width: line.width, height: line.height }, [
					drawing(trendSvg(view.trend, line, theme), line.width, line.height),
				])
			: null,
		ogHeader(view, OG.leftWidth, theme),
		ogHero(view, OG.leftWidth, theme),
		placed({ left: OG.margin, top: kpisTop, width: OG.leftWidth, height: kpiHeight(sizes) }, [
			row(
				{ gap: 12 },
				kpis.map((item) => kpi(item, sizes, theme)),
			),
		]),
	];
}
