import { isPerson } from "../domain/member";
import { weekRange } from "../time/week";
import type { ACTIVITY_DEFINITIONS } from "./definitions/activity";
import type { Doubt, Measure, Measured } from "./measure";
import { mustNotBeZero, quotient } from "./measure";
import { medianOf } from "./median-of";
import type { MetricValue } from "./metric-value";
import { type PeopleTally, sum, type WeekdayCounts } from "./people-tally";
import { datedShare } from "./reactions";
import type { ContentCell, WeekFacts } from "./week-facts";
import { WHOLE_FROM } from "./week-frame";

type ActivityMetrics = Record<keyof typeof ACTIVITY_DEFINITIONS, MetricValue>;

/** Telegram's own number of a forum's first topic; posts from before the forum are counted in it. */
export const GENERAL_TOPIC_ID = 1;
/** Active on at least this many days of the week. */
export const REGULAR_DAYS = 3;

/** Metrics 1 to 9: volume, and the people behind it. */
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
		active_with_reactors: measure("active_with_reactors", withReactors(facts, tally)),
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
		peak_hour_messages: measure("peak_hour_messages", { value: Math.max(...tally.heat.flat()) }),
		text_share: measure("text_share", quotient(sum(people.filter(isText).map((cell) => cell.posts)), posts)),
		topics_active: measure("topics_active", {
			value: activeTopics(people).size,
			doubts: facts.topics === null ? [{ status: "unknown", reason: "not_a_forum" }] : [],
		}),
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
	const members = roster?.atEnd ?? null;
	return quotient(active, members ?? 0, members === null ? [{ status: "unknown", reason: "no_roster" }] : []);
}

/** People who posted or reacted in the week. */
export function reactorsOf({ week, history }: WeekFacts): Set<number> {
	const { start, end } = weekRange(week);
	const [fromMs, toMs] = [start.getTime(), end.getTime()];
	return new Set(history.reactions.flatMap(({ personId, at }) => (at >= fromMs && at < toMs ? [personId] : [])));
}

function withReactors(facts: WeekFacts, tally: PeopleTally): Measured {
	return { value: new Set([...tally.posts.keys(), ...reactorsOf(facts)]).size, ...datedShare(facts) };
}

function isText({ kind }: ContentCell): boolean {
	return kind === "text";
}

/** Topics with a post, by id. */
function activeTopics(cells: readonly ContentCell[]): Set<number> {
	return new Set(cells.flatMap(({ posts, topicId }) => (posts > 0 ? [topicId ?? GENERAL_TOPIC_ID] : [])));
}
