import { isPerson, type PeerKind } from "@/lib/domain/member";
import { memberDaysOf } from "@/lib/metrics/member-days";
import { tallyPeople } from "@/lib/metrics/people-tally";
import type { PersonPair } from "@/lib/metrics/person-pair";
import { replyPairsOf } from "@/lib/metrics/reply-pairs";
import type { ReplyCell, WeekFacts } from "@/lib/metrics/week-facts";
import { frameOf, historyOf } from "@/lib/metrics/week-frame";
import { hourGrid } from "@/lib/time/hour-grid";
import { parseTimeZone } from "@/lib/time/time-zone";
import { addWeeks, parseWeek, type Week, weekRange } from "@/lib/time/week";
import { conversationOf } from "./conversation-of";
import type { Dataset, Post } from "./dataset";
import { peopleBefore, peopleOf } from "./people-of";

/** Counts a dataset's rows the slow and obvious way: what SQL must agree with. */
export function factsOf(data: Dataset, weekStart: string): WeekFacts {
	const facts = factsOfWeek(data, weekStart);
	return { ...facts, peopleBefore: peopleBefore(data, facts.week, factsOfWeek) };
}

/** The facts but for what earlier weeks tell of their people. */
function factsOfWeek(data: Dataset, weekStart: string): WeekFacts {
	const week = parseWeek(weekStart, parseTimeZone(data.zone));
	const posts = within(data.posts, week);
	const people = posts.filter(isByPerson);
	const comings = within(data.comings ?? [], week);
	const frame = frameOf(week, historyOf(data.parts, data.beginsWithGroup === true), new Date(data.now));
	const ids = [...posts, ...comings].map(({ id }) => id).filter((id) => id > 0);
	return {
		week,
		frame,
		cells: posts.filter(isPost).map((post) => ({
			senderId: post.by,
			senderKind: kindOf(post),
			bucket: bucketOf(post.at, week),
			posts: 1,
		})),
		content: posts.map((post) => ({
			kind: post.kind ?? "text",
			topicId: post.topic ?? null,
			senderKind: kindOf(post),
			posts: isPost(post) ? 1 : 0,
			deletedPosts: isPost(post) && post.deleted ? 1 : 0,
			messages: 1,
			messagesWithReactions: post.reactions === null ? 0 : 1,
			reactions: totalOf(post),
		})),
		replies: repliesOf(data, week),
		showsMembership: [...(data.comings ?? []), ...(data.steps ?? [])].some(
			({ at }) => new Date(at) < weekRange(week).end,
		),
		firstTimers: new Set(people.map(({ by }) => Number(by)).filter((id) => isFirstIn(data, id, week))),
		activeBefore: [activeIn(data, week, 1), activeIn(data, week, 2), activeIn(data, week, 3)],
		newPairs: newPairsOf(data, week),
		reactions: frame.showsReactions ? reactionsOf(data, week) : null,
		topics: data.topics ?? null,
		ids: ids.length === 0 ? null : { first: Math.min(...ids), last: Math.max(...ids), held: ids.length },
		hasOwnIds: true,
		conversation: conversationOf(data, week),
		...peopleOf(data, week),
		peopleBefore: [],
	};
}

function within<T extends { readonly at: string }>(rows: readonly T[], week: Week): T[] {
	const { start, end } = weekRange(week);
	return rows.filter(({ at }) => new Date(at) >= start && new Date(at) < end);
}

function bucketOf(at: string, week: Week): number {
	const seconds = (new Date(at).getTime() - weekRange(week).start.getTime()) / 1000;
	return Math.floor(seconds / hourGrid(week).bucketSeconds);
}

function kindOf(post: Post): PeerKind {
	return post.from ?? "human";
}

function isByPerson(post: Post): boolean {
	return post.by !== null && isPerson(kindOf(post));
}

function isPost(post: Post): boolean {
	return post.album === undefined || post.album === post.id;
}

function totalOf(post: Post): number {
	return Object.values(post.reactions ?? {}).reduce((total, count) => total + count, 0);
}

function repliesOf(data: Dataset, week: Week): ReplyCell[] {
	return within(data.posts, week).flatMap((post) => {
		const parent = data.posts.find(({ id }) => id === post.replyTo);
		if (parent === undefined || !isPost(post) || !isByPerson(post) || !isByPerson(parent)) return [];
		if (post.by === parent.by) return [];
		return [{ senderId: Number(post.by), parentId: Number(parent.by), bucket: bucketOf(post.at, week), replies: 1 }];
	});
}

function newPairsOf(data: Dataset, week: Week): PersonPair[] {
	const earlier = new Set<string>();
	for (let ago = 1; ago <= 60; ago += 1) {
		for (const pair of replyPairsOf(repliesOf(data, addWeeks(week, -ago)))) earlier.add(`${pair.lowId}:${pair.highId}`);
	}
	return replyPairsOf(repliesOf(data, week))
		.filter(({ lowId, highId }) => !earlier.has(`${lowId}:${highId}`))
		.map(({ lowId, highId }) => ({ lowId, highId }));
}

function activeIn(data: Dataset, week: Week, weeksAgo: number): Set<number> {
	const other = addWeeks(week, -weeksAgo);
	const cells = within(data.posts, other)
		.filter((post) => isPost(post))
		.map((post) => ({ senderId: post.by, senderKind: kindOf(post), bucket: bucketOf(post.at, other), posts: 1 }));
	return new Set(memberDaysOf(other, tallyPeople(cells, [], hourGrid(other))).map(({ memberId }) => memberId));
}

function isFirstIn(data: Dataset, personId: number, week: Week): boolean {
	const times = data.posts.filter(({ by }) => by === personId).map(({ at }) => new Date(at).getTime());
	return Math.min(...times) >= weekRange(week).start.getTime();
}

function reactionsOf(data: Dataset, week: Week): WeekFacts["reactions"] {
	const { start, end } = weekRange(week);
	const people = within(data.posts, week).filter(isByPerson);
	const byEmoji = new Map<string, number>();
	for (const post of people) {
		for (const [emoji, count] of Object.entries(post.reactions ?? {})) {
			byEmoji.set(emoji, (byEmoji.get(emoji) ?? 0) + count);
		}
	}
	const dates = data.posts.flatMap((post) => post.reactedAt ?? []).map((at) => new Date(at));
	return {
		byEmoji: Array.from(byEmoji, ([emoji, count]) => ({ emoji, count })),
		given: dates.filter((at) => at >= start && at < end).length,
		datedOnMessages: within(data.posts, week).flatMap((post) => post.reactedAt ?? []).length,
	};
}
