import { isPerson } from "../../domain/member";
import { weekRange } from "../../time/week";
import { FOLLOW_UP_DAYS } from "../conversation-facts";
import type { Doubt } from "../measure";
import { isPost, type PostFact } from "../post-fact";
import type { WeekFacts } from "../week-facts";
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
	readonly utteranceOf: ReadonlyMap<number, Utterance>;
	readonly byId: ReadonlyMap<number, PostFact>;
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
	const said = utterancesOf(posts, followUp);
	const utteranceOf = new Map<number, Utterance>();
	for (const utterance of said) for (const { messageId } of utterance.messages) utteranceOf.set(messageId, utterance);
	return {
		facts,
		messages,
		posts: posts.filter((post): post is Said => isPost(post) && isByPerson(post)),
		utterances: said.filter(({ messages: [first] }) => first !== undefined && first.at < endAt),
		utteranceOf,
		byId: new Map(messages.map((post) => [post.messageId, post])),
		endAt,
		knownUntil: Math.min(facts.frame.knownUntil, endAt + FOLLOW_UP_DAYS * DAY_MS),
	};
}

export function isByPerson(post: PostFact): post is Said {
	return post.senderId !== null && isPerson(post.senderKind);
}

/** The message it answers; a post into a forum's topic answers nobody. */
export function targetOf(post: PostFact): number | null {
	const isIntoTopic = post.replyTo === post.topicId && post.parentKind === null;
	return isIntoTopic ? null : post.replyTo;
}

/** Walks up from a message along what it answers, itself first, until `find` has something to say. */
export function climb<T>(talk: Talk, messageId: number | null, find: (id: number) => T | undefined): T | null {
	let id = messageId;
	for (let step = 0; id !== null && step < CHAIN_MAX; step += 1) {
		const found = find(id);
		if (found !== undefined) return found;
		const post = talk.byId.get(id);
		id = post === undefined ? null : targetOf(post);
	}
	return null;
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
