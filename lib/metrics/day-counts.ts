import { hasLabel, type Label } from "../domain/label";
import { isPerson } from "../domain/member";
import type { DayClock } from "../time/day-clock";
import type { LocalDate } from "../time/local-date";
import type { MemberDay } from "./member-days";
import { isPost, type PostFact } from "./post-fact";

/** What people did in one clock hour of one local day in one topic. */
export interface DayCell {
	readonly day: LocalDate;
	readonly hour: number;
	/** 0: in no topic. */
	readonly topicId: number;
	readonly posts: number;
	/** Posts of everybody who is not a person, or whom nobody names. */
	readonly otherPosts: number;
	readonly replies: number;
	readonly media: number;
	readonly reactedPosts: number;
	readonly reactions: number;
	readonly words: number;
	readonly questions: number;
	readonly thanks: number;
	readonly ships: number;
	readonly blockers: number;
	readonly resolved: number;
}

export interface DayCounts {
	/** By day, hour and topic; only those with something in them. */
	readonly cells: readonly DayCell[];
	/** By day and member. */
	readonly memberDays: readonly MemberDay[];
}

/** What counting a day looks at of a message. */
export type DayPost = Pick<
	PostFact,
	| "messageId"
	| "senderId"
	| "senderKind"
	| "at"
	| "kind"
	| "topicId"
	| "albumId"
	| "parentId"
	| "parentKind"
	| "reactions"
	| "words"
	| "labels"
>;

const COUNTED_LABELS = {
	question: "questions",
	thanks: "thanks",
	ship: "ships",
	blocker: "blockers",
	resolved: "resolved",
} as const satisfies Partial<Record<Label, keyof DayCell>>;
const LABEL_FIELDS = Object.entries(COUNTED_LABELS) as [keyof typeof COUNTED_LABELS, LabelField][];
type LabelField = (typeof COUNTED_LABELS)[keyof typeof COUNTED_LABELS];

type Open<T> = { -readonly [K in keyof T]: T[K] };

/** Whether a post replies to another person: the one rule behind replies, helpers and connections. */
export function isReplyToPerson(post: Pick<PostFact, "senderId" | "senderKind" | "parentId" | "parentKind">): boolean {
	const { senderId, senderKind, parentId, parentKind } = post;
	if (senderId === null || parentId === null || parentKind === null || senderId === parentId) return false;
	return isPerson(senderKind) && isPerson(parentKind);
}

/**
 * Counts messages into local days; only of those in `days` when given. An album counts once as a post, by its first
 * message, while reactions and words are those of all its parts.
 */
export function countDays(posts: Iterable<DayPost>, clock: DayClock, days?: ReadonlySet<LocalDate>): DayCounts {
	const cells = new Map<string, Open<DayCell>>();
	const members = new Map<string, Open<MemberDay>>();
	for (const post of posts) {
		const { day, hour } = clock.at(post.at);
		if (days !== undefined && !days.has(day)) continue;
		const topicId = post.topicId ?? 0;
		const cell = found(cells, `${day} ${hour} ${topicId}`, () => emptyCell(day, hour, topicId));
		if (post.senderId === null || !isPerson(post.senderKind)) {
			if (isPost(post)) cell.otherPosts += 1;
			continue;
		}
		addTo(cell, post);
		if (!isPost(post)) continue;
		const { senderId } = post;
		const own = found(members, `${day} ${senderId}`, () => ({ day, memberId: senderId, posts: 0, replies: 0 }));
		own.posts += 1;
		if (isReplyToPerson(post)) own.replies += 1;
	}
	return {
		cells: [...cells.values()].filter(hasContent).sort(byCell),
		memberDays: [...members.values()].sort((a, b) => compare(a.day, b.day) || a.memberId - b.memberId),
	};
}

function addTo(cell: Open<DayCell>, post: DayPost): void {
	cell.reactions += post.reactions ?? 0;
	cell.words += post.words;
	if (!isPost(post)) return;
	cell.posts += 1;
	if (isReplyToPerson(post)) cell.replies += 1;
	if (post.kind !== "text") cell.media += 1;
	if ((post.reactions ?? 0) > 0) cell.reactedPosts += 1;
	if (post.labels === 0) return;
	for (const [label, field] of LABEL_FIELDS) if (hasLabel(post.labels, label)) cell[field] += 1;
}

function emptyCell(day: LocalDate, hour: number, topicId: number): Open<DayCell> {
	const counts = { posts: 0, otherPosts: 0, replies: 0, media: 0, reactedPosts: 0, reactions: 0, words: 0 };
	return { day, hour, topicId, ...counts, questions: 0, thanks: 0, ships: 0, blockers: 0, resolved: 0 };
}

/** The later part of an album may fall into an hour in which nothing else was written. */
function hasContent({ posts, otherPosts, reactions, words }: DayCell): boolean {
	return posts + otherPosts + reactions + words > 0;
}

function byCell(a: DayCell, b: DayCell): number {
	return compare(a.day, b.day) || a.hour - b.hour || a.topicId - b.topicId;
}

function compare(a: LocalDate, b: LocalDate): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

function found<T>(map: Map<string, T>, key: string, make: () => T): T {
	let value = map.get(key);
	if (value === undefined) {
		value = make();
		map.set(key, value);
	}
	return value;
}
