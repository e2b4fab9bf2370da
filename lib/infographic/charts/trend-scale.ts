import type { Point } from "./monotone-path";

export interface TrendBox {
	readonly width: number;
	readonly height: number;
	/** x of the newest week; the oldest stands on the left edge of the page. */
	readonly endX: number;
	/** Room above the highest point, for the halo of this week. */
	readonly padTop: number;
}

/** Room below the lowest point, for the same halo. */
const PAD_BOTTOM = 24;

/** Runs of neighbouring known weeks, as points of the drawing; a week without data ends a run. A single week stands in the middle. */
export function trendRuns(values: readonly (number | null)[], box: TrendBox): Point[][] {
	const known = values.filter((value) => value !== null);
	const most = Math.max(...known, 0);
	const least = Math.min(...known, most) * 0.7;
	const span = most - least || 1;
	const height = box.height - box.padTop - PAD_BOTTOM;
	const level = (value: number): number => (known.length === 1 ? 0.45 : (value - least) / span);
	const step = values.length > 1 ? box.endX / (values.length - 1) : 0;
	const runs: Point[][] = [];
	let open: Point[] | null = null;
	values.forEach((value, at) => {
		if (value === null) {
			open = null;
			return;
		}
		const x = values.length > 1 ? at * step : box.endX;
		const point: Point = [x, box.padTop + (1 - level(value)) * height];
		if (open) open.push(point);
		else {
			open = [point];
			runs.push(open);
		}
	});
	return runs;
}
