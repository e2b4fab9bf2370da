import { isPerson } from "../../domain/member";
import { weekRange } from "../../time/week";
import { FOLLOW_UP_DAYS } from "../conversation-facts";
import type { Doubt } from "../measure";
import { isPost, type PostFact } from "../post-fact";
import type { WeekFacts } from "../week-facts";
import { type ByMessage, MessageIndex } from "./message-index";
import { type Utterance, utterancesOf } from "./utterances";

/** A message that names its sender. */
export type Said = PostFact & { readonly senderId: number };

/** A week's talk, sorted once for all that is asked of it. */
export interface Talk {
	readonly facts: WeekFacts;
	/** Messages of the week and of the days after it, oldest first. */
	readonly messages: readonly PostFact[];
	/** People's posts of the week, oldest first. */
	readonly posts: readonly Said[];
	/** What people said in the week, in order. */
	readonly utterances: readonly Utterance[];
	/** By any of its messages; those of the days after the week too. */
	readonly utteranceOf: ByMessage<Utterance>;
	readonly byId: ByMessage<PostFact>;
	/** Where in {@link messages} a message stands. */
	readonly index: MessageIndex;
	/** Beside the messages: where the one each answers stands; −1: it answers none, or one that is not among them. */
	readonly above: Int32Array;
	/** Epoch milliseconds: the week's end, and up to when its aftermath is known. */
	readonly endAt: number;
	readonly knownUntil: number;
}

const DAY_MS = 86_400_000;
/** A chain of replies is followed this far: no real one is longer, and a broken one may go round. */
const CHAIN_MAX = 200;

export function talkOf(facts: WeekFacts): Talk {
	const { posts, followUp } = facts.conversation;
	const endAt = weekRange(facts.week).end.getTime();
	const messages = followUp.length === 0 ? posts : [...posts, ...followUp];
	const { said, ofWeek, byPosition } = utterancesOf(messages, posts.length);
	const index = new MessageIndex(messages);
	return {
		facts,
		messages,
		posts: posts.filter((post): post is Said => isPost(post) && isByPerson(post)),
		utterances: said.slice(0, ofWeek),
		utteranceOf: index.over(byPosition),
		byId: index.over(messages),
		index,
		above: Int32Array.from(messages, (post) => aboveOf(index, post)),
		endAt,
		knownUntil: Math.min(facts.frame.knownUntil, endAt + FOLLOW_UP_DAYS * DAY_MS),
	};
}

export function isByPerson(post: PostFact): post is Said {
	return post.senderId !== null && isPerson(post.senderKind);
}

function aboveOf(index: MessageIndex, post: PostFact): number {
	const target = post.replyTo === null ? null : targetOf(post);
	return target === null ? -1 : (index.positionOf(target) ?? -1);
}

/** The message it answers; a post into a forum's topic answers nobody. */
export function targetOf(post: PostFact): number | null {
	const isIntoTopic = post.replyTo === post.topicId && post.parentKind === null;
	return isIntoTopic ? null : post.replyTo;
}

/** Walks up from a position along what is answered, itself first, until `find` has something to say. */
export function climb<T>({ above }: Pick<Talk, "above">, from: number, find: (at: number) => T | undefined): T | null {
	let at = from;
	for (let step = 0; at >= 0 && step < CHAIN_MAX; step += 1) {
		const found = find(at);
		if (found !== undefined) return found;
		at = above[at] ?? -1;
	}
	return null;
}

/** What a list beside the messages holds for the one that the message at a position answers. */
export function aboveIn<T>(
	{ above }: Pick<Talk, "above">,
	list: readonly (T | undefined)[],
	position: number,
): T | undefined {
	const at = above[position] ?? -1;
	return at < 0 ? undefined : list[at];
}

/** What stands against anything taken from labels: texts that nobody has read for them yet. */
export function labelDoubts({ posts }: Talk): Doubt[] {
	let texts = 0;
	let unread = 0;
	for (const post of posts) {
		if (post.words === 0) continue;
		texts += 1;
		if (!post.isRead) unread += 1;
	}
	if (unread === 0) return [];
	return [{ status: unread === texts ? "unknown" : "partial", reason: "labels_not_read" }];
}
