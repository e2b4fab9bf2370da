/** Steps of the ramp above "nothing": cells are cut by quantile, so that a quiet group still shows its shape. */
const CUTS = [0.2, 0.42, 0.62, 0.8, 0.93] as const;

/** The step 0..6 of each cell: 0 is silence, 1 to 6 the quantile among the cells in which something was said. */
export function heatSteps(cells: readonly (readonly number[])[]): number[][] {
	const spoken = cells
		.flat()
		.filter((count) => count > 0)
		.sort((a, b) => a - b);
	return cells.map((row) => row.map((count) => (count === 0 ? 0 : stepOf(count, spoken))));
}

function stepOf(count: number, spoken: readonly number[]): number {
	// Equal counts share a step: the share of cells strictly below decides.
	const below = spoken.findIndex((other) => other >= count) / spoken.length;
	return 1 + CUTS.filter((cut) => below >= cut).length;
}
