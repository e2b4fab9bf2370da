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
	readonly order: number;
	next: Utterance | null;
}

/** Telegram's own number of a forum's first topic, and of a chat without topics. */
const GENERAL_TOPIC_ID = 1;
const PAUSE_MAX_MS = 120_000;

/** What people said, in the order they began. */
export interface Utterances {
	readonly said: readonly Utterance[];
	/** How many of them are of the week, not of the days after it. */
	readonly ofWeek: number;
	/** Beside the messages: what each is part of; `undefined`: not said by a person. */
	readonly byPosition: readonly (Utterance | undefined)[];
}

/**
 * Reads messages, oldest first, the first `weekLength` of them the week's. Nothing said reaches over the border between
 * those and the rest, so that every message belongs to exactly one week.
 */
export function utterancesOf(messages: readonly PostFact[], weekLength: number): Utterances {
	const said: OpenUtterance[] = [];
	const byPosition: (OpenUtterance | undefined)[] = new Array(messages.length);
	const lastInTopic = new Map<number, OpenUtterance | null>();
	let ofWeek = 0;
	let position = -1;
	for (const post of messages) {
		position += 1;
		if (position === weekLength) ofWeek = said.length;
		const topicId = topicOf(post);
		if (post.senderId === null || !isPerson(post.senderKind)) {
			lastInTopic.set(topicId, null);
			continue;
		}
		const last = lastInTopic.get(topicId) ?? null;
		const isOfWeekBefore = position >= weekLength && last !== null && last.order < ofWeek;
		if (last !== null && !isOfWeekBefore && goesOn(last, post)) {
			goOn(last, post);
			byPosition[position] = last;
			continue;
		}
		const utterance = begin(post, post.senderId, topicId, said.length);
		if (last !== null) last.next = utterance;
		lastInTopic.set(topicId, utterance);
		said.push(utterance);
		byPosition[position] = utterance;
	}
	return { said, ofWeek: messages.length <= weekLength ? said.length : ofWeek, byPosition };
}

/** The topic a message was written in. */
function topicOf(post: Pick<PostFact, "topicId">): number {
	return post.topicId ?? GENERAL_TOPIC_ID;
}

function goesOn(last: OpenUtterance, post: PostFact): boolean {
	const before = last.messages[last.messages.length - 1];
	return last.senderId === post.senderId && before !== undefined && post.at - before.at <= PAUSE_MAX_MS;
}

function goOn(last: OpenUtterance, post: PostFact): void {
	last.messages.push(post);
	last.bits |= post.labels;
	last.words += post.words;
}

function begin(post: PostFact, senderId: number, topicId: number, order: number): OpenUtterance {
	return { senderId, topicId, messages: [post], bits: post.labels, words: post.words, order, next: null };
}
