import { isPerson } from "../domain/member";
import type { ACTIVITY_DEFINITIONS } from "./definitions/activity";
import type { Doubt, Measure } from "./measure";
import { mustNotBeZero, quotient } from "./measure";
import { medianOf } from "./median-of";
import type { MetricValue } from "./metric-value";
import { type PeopleTally, sum, type WeekdayCounts } from "./people-tally";
import type { WeekFacts } from "./week-facts";
import { WHOLE_FROM } from "./week-frame";

type ActivityMetrics = Record<keyof typeof ACTIVITY_DEFINITIONS, MetricValue>;

/** Active on at least this many days of the week. */
export const REGULAR_DAYS = 3;

/** Metrics 1 to 7: volume, and the people behind it. */
export function measureActivity(facts: WeekFacts, tally: PeopleTally, measure: Measure): ActivityMetrics {
	const perPerson = Array.from(tally.posts.values(), sum);
	const posts = sum(perPerson);
	const active = tally.posts.size;
	const memberDays = sum(activeByDay(tally));
	const dailyMean = memberDays / 7;
	const people = facts.content.filter((cell) => isPerson(cell.senderKind));
	const month = monthlyActive(facts, tally);
	return {
		messages: measure("messages", { value: posts }),
		messages_total: measure("messages_total", { value: sum(facts.content.map((cell) => cell.posts)) }),
		messages_deleted: measure("messages_deleted", { value: sum(people.map((cell) => cell.deletedPosts)) }),
		active_members: measure("active_members", { value: active }),
		daily_active_mean: measure("daily_active_mean", quotient(memberDays, 7)),
		monthly_active: measure("monthly_active", { value: month.active, doubts: month.doubts, coverage: month.coverage }),
		stickiness_week: measure("stickiness_week", quotient(dailyMean, active)),
		stickiness_month: measure("stickiness_month", {
			...quotient(dailyMean, month.active, month.doubts),
			coverage: month.coverage,
		}),
		participation_rate: measure("participation_rate", participation(facts, active)),
		messages_per_active_mean: measure("messages_per_active_mean", quotient(posts, active)),
		messages_per_active_median: measure("messages_per_active_median", {
			value: medianOf(perPerson),
			doubts: mustNotBeZero(active),
		}),
		regulars: measure("regulars", { value: perPersonDays(tally).filter((days) => days >= REGULAR_DAYS).length }),
	};
}

/** People with a post, by weekday. */
export function activeByDay(tally: PeopleTally): WeekdayCounts {
	return countDays(Array.from(tally.posts.values()));
}

/** Number of active days of each active person. */
export function perPersonDays(tally: PeopleTally): number[] {
	return Array.from(tally.posts.values(), (days) => days.filter((posts) => posts > 0).length);
}

function countDays(people: readonly WeekdayCounts[]): number[] {
	return Array.from({ length: 7 }, (_, weekday) => people.filter((days) => (days[weekday] ?? 0) > 0).length);
}

function monthlyActive({ frame, activeBefore }: WeekFacts, tally: PeopleTally) {
	const everybody = new Set(tally.posts.keys());
	for (const week of activeBefore) for (const personId of week) everybody.add(personId);
	const coverage = frame.monthCoverage;
	const doubts: Doubt[] = [];
	if (!frame.hasMonth) doubts.push({ status: "pending", reason: "short_history" });
	else if (coverage === null || coverage < WHOLE_FROM) doubts.push({ status: "partial", reason: "gap_in_data" });
	return { active: everybody.size, coverage, doubts };
}

function participation({ roster }: WeekFacts, active: number) {
	return quotient(active, roster?.atEnd ?? 0, roster === null ? [{ status: "unknown", reason: "no_roster" }] : []);
}
