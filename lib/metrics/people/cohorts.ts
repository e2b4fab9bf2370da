import type { LocalDate } from "../../time/local-date";
import type { Doubt, Measured } from "../measure";
import { quotient } from "../measure";
import { HISTORY_WEEKS, type PeopleHistory } from "../people-history";
import type { WeekFacts } from "../week-facts";
import { WHOLE_FROM } from "../week-frame";
import { isTrusted } from "./earlier-weeks";
import { type Trail, wasActive } from "./trails";

/** Weeks after their first post that newcomers' staying is told for. */
const RETENTION_WEEKS = 4;

/** People who first posted in one week, and how many of them posted in the week at hand. */
export interface CohortCell {
	/** Monday of the week of their first post. */
	readonly weekStart: LocalDate;
	readonly size: number;
	readonly active: number;
	/** Who seemed new then may have posted before, or the week was not seen whole. */
	readonly isCertain: boolean;
}

/** People by the week of their first post: `[n]` are those of `n` weeks ago, by id; at 0 the week's new voices. */
export type Cohorts = readonly (readonly number[])[];

/** Sorts people into cohorts: first message ever in the week, and a post in it. */
export function cohortsOf(
	{ firstPostAt, earlier }: Pick<PeopleHistory, "firstPostAt" | "earlier">,
	trails: ReadonlyMap<number, Trail>,
	newVoices: ReadonlySet<number>,
): Cohorts {
	const cohorts: number[][] = Array.from({ length: HISTORY_WEEKS + 1 }, () => []);
	cohorts[0]?.push(...newVoices);
	for (const [personId, at] of firstPostAt) {
		const ago = 1 + weekAt(earlier, at);
		const trail = trails.get(personId);
		if (ago > 0 && trail !== undefined && wasActive(trail, ago, ago)) cohorts[ago]?.push(personId);
	}
	for (const people of cohorts) people.sort((a, b) => a - b);
	return cohorts;
}

/** The week's column of the cohort matrix, newest cohort first. Weeks before history begins are left out. */
export function cohortCells(facts: WeekFacts, cohorts: Cohorts, trails: ReadonlyMap<number, Trail>): CohortCell[] {
	const { week, frame, history } = facts;
	const isCertain = !frame.isCensored && (frame.coverage ?? 0) >= WHOLE_FROM;
	const own = { weekStart: week.start, size: cohorts[0]?.length ?? 0, active: cohorts[0]?.length ?? 0, isCertain };
	const known = history.earlier.findLastIndex(({ coverage }) => (coverage ?? 0) > 0) + 1;
	const before = history.earlier.slice(0, known).map((earlier, index) => {
		const people = cohorts[index + 1] ?? [];
		return {
			weekStart: earlier.start,
			size: people.length,
			active: people.filter((id) => isActive(trails, id, 0, 0)).length,
			isCertain: isTrusted(earlier),
		};
	});
	return [own, ...before];
}

/** Metric 15: of those who first posted four weeks ago, the share that posted this week. */
export function cohortRetention(facts: WeekFacts, cohorts: Cohorts, trails: ReadonlyMap<number, Trail>): Measured {
	const then = facts.history.earlier[RETENTION_WEEKS - 1];
	const people = cohorts[RETENTION_WEEKS] ?? [];
	const doubts: Doubt[] = [];
	if (then === undefined || (then.coverage ?? 0) <= 0) doubts.push({ status: "pending", reason: "short_history" });
	else if ((then.coverage ?? 0) < WHOLE_FROM) doubts.push({ status: "partial", reason: "gap_in_data" });
	else if (then.isCensored) doubts.push({ status: "partial", reason: "left_censored" });
	return quotient(people.filter((id) => isActive(trails, id, 0, 0)).length, people.length, doubts);
}

/** Somebody of a cohort whose fourth week has come, and whether they posted in it, or in it or any week since. */
export interface CohortMember {
	readonly personId: number;
	readonly inFourthWeek: boolean;
	readonly sinceFourthWeek: boolean;
}

/** People of every cohort of the half year that was seen whole, and so was its fourth week. */
export function seasonedPeople(facts: WeekFacts, cohorts: Cohorts, trails: ReadonlyMap<number, Trail>): CohortMember[] {
	const people: CohortMember[] = [];
	for (let ago = RETENTION_WEEKS; ago <= HISTORY_WEEKS; ago += 1) {
		if (!isCounted(facts, ago)) continue;
		const fourth = ago - RETENTION_WEEKS;
		for (const personId of cohorts[ago] ?? []) {
			people.push({
				personId,
				inFourthWeek: isActive(trails, personId, fourth, fourth),
				sinceFourthWeek: isActive(trails, personId, 0, fourth),
			});
		}
	}
	return people;
}

/** Metric 16: of all of them, the share that posted in their own fourth week. */
export function overallRetention(facts: WeekFacts, people: readonly CohortMember[]): Measured {
	return quotient(people.filter((one) => one.inFourthWeek).length, people.length, seasonDoubts(facts));
}

/** Metric 17: the same people, posted in their fourth week or in any since. Later weeks can still raise it. */
export function rollingRetention(facts: WeekFacts, people: readonly CohortMember[]): Measured {
	const doubts: Doubt[] = [...seasonDoubts(facts), { status: "partial", reason: "provisional" }];
	return quotient(people.filter((one) => one.sinceFourthWeek).length, people.length, doubts);
}

function seasonDoubts({ history }: WeekFacts): Doubt[] {
	const shares = history.earlier.map(({ coverage }) => coverage ?? 0);
	const known = shares.slice(0, shares.findLastIndex((share) => share > 0) + 1);
	if (known.length < RETENTION_WEEKS) return [{ status: "pending", reason: "short_history" }];
	return known.some((share) => share < WHOLE_FROM) ? [{ status: "partial", reason: "gap_in_data" }] : [];
}

function isCounted({ history, frame }: WeekFacts, ago: number): boolean {
	const fourth = ago - RETENTION_WEEKS;
	const coverage = fourth === 0 ? frame.coverage : (history.earlier[fourth - 1]?.coverage ?? 0);
	return isTrusted(history.earlier[ago - 1]) && (coverage ?? 0) >= WHOLE_FROM;
}

/** Position of the week an instant lies in, nearest first; -1: in none of them. */
function weekAt(weeks: PeopleHistory["earlier"], at: number): number {
	let [low, high] = [0, weeks.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((weeks[middle]?.fromMs ?? 0) <= at) high = middle;
		else low = middle + 1;
	}
	const week = weeks[low];
	return week !== undefined && at >= week.fromMs && at < week.toMs ? low : -1;
}

function isActive(trails: ReadonlyMap<number, Trail>, personId: number, from: number, to: number): boolean {
	const trail = trails.get(personId);
	return trail !== undefined && wasActive(trail, from, to);
}
