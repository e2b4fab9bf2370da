import type { Theme } from "../theme/theme";
import type { HeatGrid } from "./heat-grid";
import { heatSteps } from "./heat-steps";

const NUMBER = (value: number): number => Math.round(value * 100) / 100;

function rect(x: number, y: number, width: number, height: number, radius: number, paint: string): string {
	return `<rect x="${NUMBER(x)}" y="${NUMBER(y)}" width="${NUMBER(width)}" height="${NUMBER(height)}" rx="${NUMBER(radius)}" ${paint}/>`;
}

/** The week's 168 hours as one drawing (one image is five times cheaper than as many boxes), the peak ringed in ink. */
export function heatSvg(
	cells: readonly (readonly number[])[],
	grid: HeatGrid,
	theme: Theme,
	peak: { readonly weekday: number; readonly hour: number } | null,
): string {
	const stepOf = heatSteps(cells);
	let marks = "";
	cells.forEach((hours, weekday) => {
		hours.forEach((count, hour) => {
			const { x, y } = grid.cellAt(weekday, hour);
			marks += rect(
				x,
				y,
				grid.cellWidth,
				grid.cellHeight,
				grid.radius,
				`fill="${theme.ramp[stepOf(count)] ?? theme.ground}"`,
			);
		});
	});
	if (peak) {
		const { x, y } = grid.cellAt(peak.weekday, peak.hour);
		const ring = `fill="none" stroke="${theme.ink}" stroke-width="2.5"`;
		marks += rect(x - 2, y - 2, grid.cellWidth + 4, grid.cellHeight + 4, grid.radius + 2, ring);
	}
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${NUMBER(grid.width)}" height="${NUMBER(grid.height)}" viewBox="0 0 ${NUMBER(grid.width)} ${NUMBER(grid.height)}">${marks}</svg>`;
}
