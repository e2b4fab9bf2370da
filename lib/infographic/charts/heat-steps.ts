/** Where the steps are cut among the cells that hold anything: quiet groups still show their rhythm. */
const CUTS = [0.2, 0.42, 0.62, 0.8, 0.93] as const;

/** A function from a cell's count to its step: 0 for none, 1..6 by quantile of the filled cells. */
export function heatSteps(cells: readonly (readonly number[])[]): (count: number) => number {
	const filled = cells.flat().filter((count) => count > 0);
	filled.sort((one, other) => one - other);
	const cuts = CUTS.map((share) => filled[Math.min(filled.length - 1, Math.floor(share * filled.length))] ?? 0);
	return (count) => (count > 0 ? 1 + cuts.filter((cut) => count > cut).length : 0);
}
