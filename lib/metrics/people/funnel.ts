import { isComing } from "../../domain/roster";
import { addDays, daysBetween, type LocalDate } from "../../time/local-date";
import { toLocalDate } from "../../time/wall-clock";
import { type Doubt, type Measured, quotient } from "../measure";
import { MARKS, type PersonWeek } from "../people-history";
import type { WeekFacts } from "../week-facts";
import { lookBack } from "./earlier-weeks";

/** Weeks a newcomer has to pass the steps: those who joined this many weeks ago are looked at. */
const FUNNEL_WEEKS = 4;
const FUNNEL_DAYS = 7 * FUNNEL_WEEKS;
/** Active local days that make a newcomer a regular. Own threshold. */
const REGULAR_DAYS = 3;

/** Somebody who joined four weeks ago, and how far they came in the 28 days since. */
export interface Entrant {
	readonly personId: number;
	readonly joinMessageId: number | null;
	readonly hasPosted: boolean;
	readonly isRegular: boolean;
	/** A regular who answered a question or showed something shipped in these weeks. */
	readonly isContributor: boolean;
}

/** Everybody who joined four weeks ago, each once, by id. `current` are the people of the week at hand. */
export function analyseFunnel(facts: WeekFacts, current: readonly PersonWeek[]): Entrant[] {
	const cohort = facts.history.earlier[FUNNEL_WEEKS - 1];
	if (cohort === undefined) return [];
	const joins = new Map<number, { readonly day: LocalDate; readonly messageId: number | null }>();
	for (const { kind, memberId, occurredAt, messageId } of facts.history.membership) {
		const at = occurredAt.getTime();
		if (memberId === null || !isComing(kind) || at < cohort.fromMs || at >= cohort.toMs || joins.has(memberId))
			continue;
		joins.set(memberId, { day: toLocalDate(occurredAt, facts.week.zone), messageId });
	}
	const active = activityOf(facts, current, new Set(joins.keys()));
	return Array.from(joins, ([personId, { day, messageId }]) => {
		const own = active.get(personId);
		const days = (own?.days ?? []).filter((one) => {
			const since = daysBetween(day, one);
			return since >= 0 && since < FUNNEL_DAYS;
		});
		const isRegular = days.length >= REGULAR_DAYS;
		const isContributor = isRegular && own?.hasContributed === true;
		return { personId, joinMessageId: messageId, hasPosted: days.length > 0, isRegular, isContributor };
	}).sort((a, b) => a.personId - b.personId);
}

/** Metric 25: each step over the one before. */
export function funnelRates(facts: WeekFacts, entrants: readonly Entrant[]) {
	const count = (passes: (entrant: Entrant) => boolean) => entrants.filter(passes).length;
	const [posted, regular] = [count((one) => one.hasPosted), count((one) => one.isRegular)];
	const { doubts: gaps, coverage } = lookBack(facts, FUNNEL_WEEKS, "pending");
	const doubts: Doubt[] = facts.showsMembership ? [] : [{ status: "unknown", reason: "no_membership_rows" }];
	doubts.push(...gaps);
	if (facts.history.membership.some(({ memberId }) => memberId === null)) {
		doubts.push({ status: "partial", reason: "joins_unnamed" });
	}
	const rate = (passed: number, of: number): Measured => ({ ...quotient(passed, of, doubts), coverage });
	return {
		posted: rate(posted, entrants.length),
		regular: rate(regular, posted),
		contributor: rate(
			count((one) => one.isContributor),
			regular,
		),
	};
}

interface Activity {
	readonly days: LocalDate[];
	hasContributed: boolean;
}

function activityOf(facts: WeekFacts, current: readonly PersonWeek[], people: ReadonlySet<number>) {
	const active = new Map<number, Activity>();
	for (const [ago, week] of [current, ...facts.peopleBefore.slice(0, FUNNEL_WEEKS)].entries()) {
		const monday = addDays(facts.week.start, -7 * ago);
		for (const { personId, days, marks } of week) {
			if (!people.has(personId)) continue;
			const own = active.get(personId) ?? { days: [], hasContributed: false };
			active.set(personId, own);
			own.days.push(...daysOf(monday, days));
			if ((marks & MARKS.contributed) !== 0) own.hasContributed = true;
		}
	}
	return active;
}

function daysOf(monday: LocalDate, bits: number): LocalDate[] {
	return [0, 1, 2, 3, 4, 5, 6].flatMap((weekday) => ((bits & (1 << weekday)) === 0 ? [] : [addDays(monday, weekday)]));
}
