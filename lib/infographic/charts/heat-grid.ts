/** How the cells of a week lie: hours down and days across, or the other way round. */
export type HeatDirection = "down" | "across";

export interface HeatGrid {
	readonly columns: number;
	readonly rows: number;
	readonly cellWidth: number;
	readonly cellHeight: number;
	readonly gap: number;
	readonly radius: number;
	readonly width: number;
	readonly height: number;
	/** Space around the cells for the ring of the peak. */
	readonly margin: number;
	/** Top left corner of a cell. */
	cellAt(weekday: number, hour: number): { x: number; y: number };
}

/** The 7×24 grid that fills a box exactly. */
export function heatGrid(direction: HeatDirection, width: number, height: number, gap: number): HeatGrid {
	const margin = 2;
	const [columns, rows] = direction === "down" ? [7, 24] : [24, 7];
	const cellWidth = (width - 2 * margin - (columns - 1) * gap) / columns;
	const cellHeight = (height - 2 * margin - (rows - 1) * gap) / rows;
	return {
		columns,
		rows,
		cellWidth,
		cellHeight,
		gap,
		radius: Math.min(6, cellWidth / 3, cellHeight / 2.2),
		width,
		height,
		margin,
		cellAt(weekday, hour) {
			const [across, down] = direction === "down" ? [weekday, hour] : [hour, weekday];
			return { x: margin + across * (cellWidth + gap), y: margin + down * (cellHeight + gap) };
		},
	};
}
