import type { RecapView } from "../../recap/recap-view";
import { type HeatGrid, heatGrid } from "../charts/heat-grid";
import { heatSvg } from "../charts/heat-svg";
import { textWidth } from "../text/text-width";
import type { Theme } from "../theme/theme";
import { box, column, row } from "../tree/box";
import { drawing } from "../tree/drawing";
import type { Element } from "../tree/element";
import { text } from "../tree/text";
import { TITLE_HEIGHT } from "./board";

type Heat = RecapView["heat"];

const AXIS = { fontSize: 22, fontWeight: 500, lineHeight: 1.2 } as const;
const PEAK_SIZE = 23;

/** Height of the letters under an upright map, and of the hours under a lying one. */
export const AXIS_HEIGHT = 34;

function titleRow(heat: Heat, width: number, titleSize: number, theme: Theme): Element {
	const peakWidth = heat.peak ? textWidth(heat.peak.label) * PEAK_SIZE : 0;
	const titleFits = textWidth(heat.title) * titleSize + peakWidth + 12 <= width * 1.12;
	return row({ width, height: TITLE_HEIGHT, justifyContent: "space-between", alignItems: "flex-start" }, [
		titleFits || !heat.peak
			? text(heat.title, { fontSize: titleSize, fontWeight: 600, color: theme.sub, lineHeight: 1.2 }, { room: width })
			: null,
		heat.peak &&
			text(
				heat.peak.label,
				{ fontSize: PEAK_SIZE, fontWeight: 600, color: theme.peak, lineHeight: 1.25, flexShrink: 0 },
				{ room: width },
			),
	]);
}

/** Letters of the axis, each in its own box over the middle or the start of its cell. */
function weekdayLetters(heat: Heat, grid: HeatGrid, theme: Theme): Element {
	return box(
		{ position: "relative", width: grid.width, height: AXIS_HEIGHT },
		heat.weekdays.map((letter, weekday) =>
			box(
				{
					position: "absolute",
					left: grid.cellAt(weekday, 0).x,
					top: 6,
					width: grid.cellWidth,
					justifyContent: "center",
				},
				[text(letter, { ...AXIS, fontWeight: 600, color: weekday === heat.peak?.weekday ? theme.ink : theme.faint })],
			),
		),
	);
}

/** The week upright: days across, hours down, exactly `height` tall with its title, letters hanging below. */
export function heatDown(
	heat: Heat,
	sizes: { width: number; height: number; titleSize: number },
	theme: Theme,
): Element {
	const grid = heatGrid("down", sizes.width, sizes.height - TITLE_HEIGHT, 5);
	const hours = heat.hours.map((label, at) => {
		const { y } = grid.cellAt(0, at * 6);
		return box(
			{
				position: "absolute",
				left: -52,
				top: TITLE_HEIGHT + y + grid.cellHeight / 2 - 13,
				width: 42,
				justifyContent: "flex-end",
			},
			[text(label, { ...AXIS, color: theme.faint, fontFeatureSettings: '"tnum" 1' })],
		);
	});
	return column({ position: "relative", width: sizes.width, height: sizes.height + AXIS_HEIGHT }, [
		titleRow(heat, sizes.width, sizes.titleSize, theme),
		drawing(heatSvg(heat.cells, grid, theme, heat.peak), grid.width, grid.height),
		weekdayLetters(heat, grid, theme),
		...hours,
	]);
}

/** The week lying: hours across, days down; the hours stand below, the peak is named at their end. */
export function heatAcross(heat: Heat, sizes: { width: number; height: number; axis: number }, theme: Theme): Element {
	const grid = heatGrid("across", sizes.width, sizes.height, 4);
	const style = { ...AXIS, fontSize: sizes.axis };
	const peakLeft = sizes.width - (heat.peak ? textWidth(heat.peak.label) * sizes.axis : 0) - 24;
	const hours = heat.hours.map((label, at) => {
		const { x } = grid.cellAt(0, at * 6);
		return x + 40 > peakLeft
			? null
			: box({ position: "absolute", left: x, top: sizes.height + 6 }, [text(label, { ...style, color: theme.faint })]);
	});
	const peak =
		heat.peak &&
		box({ position: "absolute", right: 2, top: sizes.height + 6 }, [
			text(heat.peak.label, { ...style, fontWeight: 600, color: theme.peak }, { room: sizes.width }),
		]);
	return column({ position: "relative", width: sizes.width, height: sizes.height + AXIS_HEIGHT }, [
		drawing(heatSvg(heat.cells, grid, theme, heat.peak), grid.width, grid.height),
		...hours,
		peak,
	]);
}
