import { daysBetween, type LocalDate } from "../../time/local-date";
import type { CohortCell } from "./cohorts";

/** What one measured week says of earlier newcomers. */
export interface SeenCohorts {
	readonly weekStart: LocalDate;
	readonly isComplete: boolean;
	readonly cohorts: readonly CohortCell[];
}

export interface MatrixSquare {
	readonly after: number;
	readonly active: number | null;
	readonly share: number | null;
}

export interface MatrixRow {
	readonly weekStart: LocalDate;
	readonly size: number;
	readonly isCertain: boolean;
	readonly squares: readonly MatrixSquare[];
}

/**
 * The matrix of the weeks given (oldest first, neighbours): each week is a diagonal of it. A row runs from a week's
 * newcomers to the newest week. A week that is not complete says nothing, and neither does one that is missing.
 */
export function cohortMatrix(weeks: readonly SeenCohorts[]): MatrixRow[] {
	const seen = new Map<LocalDate, Map<LocalDate, CohortCell>>();
	for (const { weekStart, cohorts } of weeks)
		seen.set(weekStart, new Map(cohorts.map((cell) => [cell.weekStart, cell])));
	return weeks.map(({ weekStart: first }, index) => {
		const later = weeks.slice(index);
		const newest = later.findLast(({ weekStart }) => seen.get(weekStart)?.has(first));
		const own = newest === undefined ? undefined : seen.get(newest.weekStart)?.get(first);
		const size = own?.size ?? 0;
		const squares = later.map(({ weekStart, isComplete }) => {
			const cell = isComplete ? seen.get(weekStart)?.get(first) : undefined;
			return squareOf(daysBetween(first, weekStart) / 7, cell?.active ?? null, size);
		});
		return { weekStart: first, size, isCertain: own?.isCertain ?? false, squares };
	});
}

/** All certain rows together: of everybody whose week `after` is known, who wrote in it. Weighed by people. */
export function overallRow(rows: readonly MatrixRow[]): (MatrixSquare & { readonly size: number })[] {
	const longest = Math.max(0, ...rows.map(({ squares }) => squares.length));
	return Array.from({ length: longest }, (_, after) => {
		let active = 0;
		let size = 0;
		for (const row of rows) {
			const square = row.squares[after];
			if (!row.isCertain || square === undefined || square.active === null) continue;
			active += square.active;
			size += row.size;
		}
		return { ...squareOf(after, size === 0 ? null : active, size), size };
	});
}

function squareOf(after: number, active: number | null, size: number): MatrixSquare {
	return { after, active, share: active === null || size === 0 ? null : active / size };
}
