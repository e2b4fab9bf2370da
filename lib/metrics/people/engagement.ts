import { HISTORY_WEEKS } from "../people-history";
import { idsWhere } from "./comebacks";
import { type Trail, wasActive, weeksOfFour } from "./trails";

/** Of four weeks, those that make a state last. */
const WEEKS_MIN = 3;

/** Metric 26: who is in which state, by id. States of a group, never shown of a single person in public. */
export interface Engagement {
	/** Posted in three or more of the last four weeks. */
	readonly consistent: readonly number[];
	/** Exchanged five or more replies with each of five or more people this week. */
	readonly connected: readonly number[];
	/** Connected in three or more of the last four weeks. */
	readonly vital: readonly number[];
	/** Consistent a week ago, and silent this week. */
	readonly paused: readonly number[];
	/** Consistent four weeks ago, and silent since. */
	readonly disengaged: readonly number[];
	/** Once consistent, then silent for four weeks or more, and back this week. */
	readonly returned: readonly number[];
}

/** Sorts everybody of the half year by state. */
export function analyseEngagement(trails: ReadonlyMap<number, Trail>): Engagement {
	return {
		consistent: idsWhere(trails, ({ weeks }) => isConsistent(weeks, 0)),
		connected: idsWhere(trails, ({ connected }) => (connected & 1) !== 0),
		vital: idsWhere(trails, ({ connected }) => weeksOfFour(connected, 0) >= WEEKS_MIN),
		paused: idsWhere(trails, (trail) => isConsistent(trail.weeks, 1) && !wasActive(trail, 0, 0)),
		disengaged: idsWhere(trails, (trail) => isConsistent(trail.weeks, 4) && !wasActive(trail, 0, 3)),
		returned: idsWhere(trails, hasReturned),
	};
}

function isConsistent(weeks: number, ago: number): boolean {
	return weeksOfFour(weeks, ago) >= WEEKS_MIN;
}

function hasReturned(trail: Trail): boolean {
	if (!wasActive(trail, 0, 0) || wasActive(trail, 1, 4)) return false;
	for (let ago = 5; ago <= HISTORY_WEEKS - 3; ago += 1) if (isConsistent(trail.weeks, ago)) return true;
	return false;
}
