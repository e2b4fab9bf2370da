import { deniedBits, labelBits } from "@/lib/domain/label";
import { LANGUAGES } from "@/lib/domain/language";
import { type ConversationFacts, FOLLOW_UP_DAYS, SHIP_MEMORY_DAYS } from "@/lib/metrics/conversation-facts";
import type { PostFact } from "@/lib/metrics/post-fact";
import { type Week, weekRange } from "@/lib/time/week";
import type { Dataset, Post } from "./dataset";

const DAY_MS = 86_400_000;

/** What is known of a week's talk, picked from a dataset the slow and obvious way. */
export function conversationOf(data: Dataset, week: Week): ConversationFacts {
	const { start, end } = weekRange(week);
	const until = end.getTime() + FOLLOW_UP_DAYS * DAY_MS;
	const posts = between(data, start.getTime(), end.getTime());
	const followUp = between(data, end.getTime(), until);
	const before = between(data, start.getTime() - SHIP_MEMORY_DAYS * DAY_MS, start.getTime());
	return {
		posts: posts.map((post) => postFactOf(data, post)),
		followUp: followUp.map((post) => postFactOf(data, post)),
		mentions: new Map([...posts, ...followUp].flatMap((post) => (post.mentions ? [[post.id, post.mentions]] : []))),
		reactors: [...posts, ...followUp].flatMap((post) =>
			Object.entries(post.reactedBy ?? {}).map(([id, emoji]) => ({ messageId: post.id, memberId: Number(id), emoji })),
		),
		shipLinks: new Map(posts.flatMap((post) => (isShip(post) && post.link ? [[post.id, post.link]] : []))),
		shippedBefore: before.flatMap((post) =>
			isShip(post) && post.link && post.by !== null
				? [{ messageId: post.id, senderId: post.by, at: Date.parse(post.at), link: post.link }]
				: [],
		),
		admins: data.admins === undefined ? null : new Set(data.admins),
	};
}

function between({ posts }: Dataset, from: number, to: number): Post[] {
	return posts
		.filter(({ at }) => Date.parse(at) >= from && Date.parse(at) < to)
		.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.id - b.id);
}

function isShip({ labels }: Post): boolean {
	return labels?.includes("ship") === true;
}

function postFactOf(data: Dataset, post: Post): PostFact {
	const parent = data.posts.find(({ id }) => id === post.replyTo);
	return {
		messageId: post.id,
		senderId: post.by,
		senderKind: post.from ?? "human",
		at: Date.parse(post.at),
		kind: post.kind ?? "text",
		topicId: post.topic ?? null,
		albumId: post.album ?? null,
		isForward: post.forward === true,
		isDeleted: post.deleted === true,
		replyTo: post.replyTo ?? null,
		parentId: parent?.by ?? null,
		parentKind: parent === undefined ? null : (parent.from ?? "human"),
		reactions: post.reactions === null ? null : Object.values(post.reactions ?? {}).reduce((a, b) => a + b, 0),
		words: post.words ?? 1,
		labels: labelBits(post.labels ?? []) | deniedBits(post.denied ?? []),
		language: post.language === undefined ? null : LANGUAGES.indexOf(post.language),
		isRead: post.unread !== true,
	};
}
