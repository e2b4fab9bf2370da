import { isPerson } from "../../domain/member";
import type { PostFact } from "../post-fact";

/** What one person said in one go: messages at most {@link PAUSE_MAX_MS} apart with nobody's in between. */
export interface Utterance {
	readonly senderId: number;
	/** Topic it was said in; outside forums all of it is topic 1. */
	readonly topicId: number;
	/** Oldest first, each part of an album on its own; never empty. */
	readonly messages: readonly PostFact[];
	/** Labels, traits and denials of all of them. */
	readonly bits: number;
	readonly words: number;
	/** What was said right after it in its topic; `null`: nothing, or not by a person. */
	readonly next: Utterance | null;
}

type Open<T> = { -readonly [K in keyof T]: T[K] };

interface OpenUtterance extends Omit<Open<Utterance>, "messages" | "next"> {
	readonly messages: PostFact[];
	next: Utterance | null;
}

/** Telegram's own number of a forum's first topic, and of a chat without topics. */
const GENERAL_TOPIC_ID = 1;
const PAUSE_MAX_MS = 120_000;

/**
 * What people said, in the order they began. `posts` and `later` are oldest first; nothing said reaches over the border
 * between the two, so that every message belongs to exactly one week.
 */
export function utterancesOf(posts: readonly PostFact[], later: readonly PostFact[]): Utterance[] {
	const said: Utterance[] = [];
	const lastInTopic = new Map<number, OpenUtterance | null>();
	const read = (post: PostFact, isFirstOfLater: ReadonlySet<OpenUtterance | null>): void => {
		const topicId = topicOf(post);
		const last = lastInTopic.get(topicId) ?? null;
		if (post.senderId === null || !isPerson(post.senderKind)) {
			lastInTopic.set(topicId, null);
			return;
		}
		if (last !== null && goesOn(last, post) && !isFirstOfLater.has(last)) {
			last.messages.push(post);
			last.bits |= post.labels;
			last.words += post.words;
			return;
		}
		const utterance = begin(post, post.senderId, topicId);
		if (last !== null) last.next = utterance;
		lastInTopic.set(topicId, utterance);
		said.push(utterance);
	};
	const open: ReadonlySet<OpenUtterance | null> = new Set();
	for (const post of posts) read(post, open);
	const closed: ReadonlySet<OpenUtterance | null> = new Set(lastInTopic.values());
	for (const post of later) read(post, closed);
	return said;
}

/** The topic a message was written in. */
export function topicOf(post: Pick<PostFact, "topicId">): number {
	return post.topicId ?? GENERAL_TOPIC_ID;
}

function goesOn(last: OpenUtterance, post: PostFact): boolean {
	const before = last.messages.at(-1);
	return last.senderId === post.senderId && before !== undefined && post.at - before.at <= PAUSE_MAX_MS;
}

function begin(post: PostFact, senderId: number, topicId: number): OpenUtterance {
	return { senderId, topicId, messages: [post], bits: post.labels, words: post.words, next: null };
}
