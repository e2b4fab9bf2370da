import type { RollupState } from "@/db/queries/week-rollups";
import { frameOf } from "@/lib/metrics/week-frame";
import { ROLLUP_VERSION } from "@/lib/metrics/week-rollup";
import type { LocalDate } from "@/lib/time/local-date";
import { addWeeks, isOver, type Week } from "@/lib/time/week";
import type { RollupScope } from "./rollup-scope";

/** A month's count leans on the three weeks before, "first ever" on the four after history begins. */
const LEANING_WEEKS = 4;
/** Coverages closer than this are the same number, stored and read back. */
const SAME_COVERAGE = 1e-9;

/**
 * Mondays to measure: noted as changed, never measured, or measured by another definition, in another zone, with
 * another coverage, or while the week was still running.
 */
export function planWeeks(
	scope: RollupScope,
	states: readonly RollupState[],
	dirty: ReadonlySet<LocalDate>,
	now: Date,
): Set<LocalDate> {
	const byWeek = new Map(states.map((state) => [state.weekStart, state]));
	const due = new Set<LocalDate>();
	for (const week of scope.weeks) {
		const state = byWeek.get(week.start);
		if (dirty.has(week.start) || state === undefined || isStale(state, week, now)) due.add(week.start);
		if (state === undefined || hasOtherCoverage(state, scope, week, now)) {
			for (let n = 0; n <= LEANING_WEEKS; n += 1) due.add(addWeeks(week, n).start);
		}
	}
	return due;
}

function isStale(state: RollupState, week: Week, now: Date): boolean {
	const ranWhenMeasured = !isOver(week, state.computedAt);
	return state.version !== ROLLUP_VERSION || state.zone !== week.zone || (ranWhenMeasured && isOver(week, now));
}

function hasOtherCoverage(state: RollupState, scope: RollupScope, week: Week, now: Date): boolean {
	const { coverage } = frameOf(week, scope.history, now);
	if (coverage === null || state.coverage === null) return coverage !== state.coverage;
	return Math.abs(coverage - state.coverage) > SAME_COVERAGE;
}
