import { isPerson, PEER_KINDS } from "../domain/member";
import { MESSAGE_KINDS } from "../domain/message";
import { addDays } from "../time/local-date";
import { activeByDay, GENERAL_TOPIC_ID, perPersonDays } from "./activity";
import { type PeopleTally, rankPeople, sum } from "./people-tally";
import type { WeekFacts } from "./week-facts";
import type { WeekRollup } from "./week-rollup";

const PEOPLE_MAX = 50;
const EMOJI_MAX = 20;

type Breakdowns = Omit<
	WeekRollup,
	| "version"
	| "weekStart"
	| "zone"
	| "startAt"
	| "endAt"
	| "isComplete"
	| "metrics"
	| "cohorts"
	| "languageMix"
	| "insights"
>;

/** Everything a week is split by. Lists run from the most to the least, ties by a written rule. */
export function breakDown(facts: WeekFacts, tally: PeopleTally, newVoices: ReadonlySet<number>): Breakdowns {
	const posters = rankPeople(tally.posts);
	return {
		heat: tally.heat,
		days: daysOf(facts, tally),
		activeDays: histogramOf(perPersonDays(tally)),
		posters: posters.slice(0, PEOPLE_MAX),
		repliers: rankPeople(tally.replies).slice(0, PEOPLE_MAX),
		newVoices: posters.filter(({ peerId }) => newVoices.has(peerId)).slice(0, PEOPLE_MAX),
		contentMix: contentMix(facts),
		topicMix: topicMix(facts),
		senderMix: senderMix(facts),
		reactions: reactionMix(facts),
	};
}

function daysOf({ week }: WeekFacts, tally: PeopleTally): WeekRollup["days"] {
	const active = activeByDay(tally);
	return tally.heat.map((hours, weekday) => ({
		day: addDays(week.start, weekday),
		posts: sum(hours),
		active: active[weekday] ?? 0,
	}));
}

function histogramOf(days: readonly number[]): number[] {
	return Array.from({ length: 7 }, (_, index) => days.filter((count) => count === index + 1).length);
}

function contentMix({ content }: WeekFacts): WeekRollup["contentMix"] {
	const people = content.filter((cell) => isPerson(cell.senderKind));
	return MESSAGE_KINDS.map((kind) => ({ kind, posts: sum(people.filter((c) => c.kind === kind).map((c) => c.posts)) }))
		.filter(({ posts }) => posts > 0)
		.sort((a, b) => b.posts - a.posts);
}

function senderMix({ content }: WeekFacts): WeekRollup["senderMix"] {
	return PEER_KINDS.map((kind) => ({
		kind,
		messages: sum(content.filter((cell) => cell.senderKind === kind).map((cell) => cell.posts)),
	}))
		.filter(({ messages }) => messages > 0)
		.sort((a, b) => b.messages - a.messages);
}

function topicMix({ content, topics }: WeekFacts): WeekRollup["topicMix"] {
	if (topics === null) return [];
	const posts = new Map<number, number>();
	for (const cell of content) {
		if (!isPerson(cell.senderKind) || cell.posts === 0) continue;
		const topicId = cell.topicId ?? GENERAL_TOPIC_ID;
		posts.set(topicId, (posts.get(topicId) ?? 0) + cell.posts);
	}
	return Array.from(posts, ([topicId, count]) => ({ topicId, title: topics.get(topicId) ?? null, posts: count })).sort(
		(a, b) => b.posts - a.posts || a.topicId - b.topicId,
	);
}

function reactionMix({ reactions }: WeekFacts): WeekRollup["reactions"] {
	if (reactions === null) return null;
	return [...reactions.byEmoji].sort((a, b) => b.count - a.count || (a.emoji < b.emoji ? -1 : 1)).slice(0, EMOJI_MAX);
}
