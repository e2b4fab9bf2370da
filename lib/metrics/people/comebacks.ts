import { addDays, daysBetween, type LocalDate } from "../../time/local-date";
import { HISTORY_WEEKS, type PersonWeek } from "../people-history";
import type { WeekFacts } from "../week-facts";
import { LOYAL_WEEKS, type Trail, wasActive } from "./trails";

const DAY_MS = 86_400_000;
/** Days of silence after which a post is a return of somebody long gone. */
const LONG_SILENCE_DAYS = 90;
/** Posts in a quarter that make somebody worth missing. */
const LOYAL_POSTS = 4;
/** Weeks without a post after which somebody is inactive: 28 days. */
const INACTIVE_WEEKS = 4;

/** Metric 23: people who posted after 90 or more days of silence, by id. */
export function reactivatedPeople(
	{ week, history, peopleBefore }: Pick<WeekFacts, "week" | "history" | "peopleBefore">,
	current: readonly PersonWeek[],
	newVoices: ReadonlySet<number>,
): number[] {
	const lastDays = lastActiveDays(peopleBefore, history.earlier);
	return current.flatMap(({ personId, days }) => {
		if (newVoices.has(personId)) return [];
		const first = addDays(week.start, lowestBit(days));
		const last = lastDays.get(personId);
		if (last !== undefined) return daysBetween(last, first) >= LONG_SILENCE_DAYS ? [personId] : [];
		// No post in half a year: the first ever is older than that, or was written where it did not count.
		const firstEver = history.firstPostAt.get(personId);
		const daysSince = firstEver === undefined ? Infinity : (startMs(history) - firstEver) / DAY_MS;
		return daysSince >= LONG_SILENCE_DAYS ? [personId] : [];
	});
}

/** Metric 23: people with four or more posts in the quarter before and none in the last five weeks, by id. */
export function lostRegulars(trails: ReadonlyMap<number, Trail>): number[] {
	return idsWhere(trails, (trail) => trail.loyalPosts >= LOYAL_POSTS && !wasActive(trail, 0, LOYAL_WEEKS.from - 1));
}

/** Metric 24: people who posted in the half year and not in its last 28 days, by id. */
export function inactivePeople(trails: ReadonlyMap<number, Trail>): number[] {
	return idsWhere(trails, (trail) => !wasActive(trail, 0, INACTIVE_WEEKS - 1));
}

/** People whose trail passes, by id. */
export function idsWhere(trails: ReadonlyMap<number, Trail>, passes: (trail: Trail) => boolean): number[] {
	const ids: number[] = [];
	for (const [personId, trail] of trails) if (passes(trail)) ids.push(personId);
	return ids.sort((a, b) => a - b);
}

function lastActiveDays(
	weeks: WeekFacts["peopleBefore"],
	earlier: WeekFacts["history"]["earlier"],
): Map<number, LocalDate> {
	const last = new Map<number, LocalDate>();
	for (let ago = 1; ago <= HISTORY_WEEKS; ago += 1) {
		const week = earlier[ago - 1];
		if (week === undefined) break;
		for (const { personId, days } of weeks[ago - 1] ?? []) {
			if (!last.has(personId)) last.set(personId, addDays(week.start, highestBit(days)));
		}
	}
	return last;
}

function startMs({ earlier }: WeekFacts["history"]): number {
	return earlier[0]?.toMs ?? 0;
}

function lowestBit(bits: number): number {
	return 31 - Math.clz32(bits & -bits);
}

function highestBit(bits: number): number {
	return 31 - Math.clz32(bits);
}
