import { hasLabel } from "../../domain/label";
import type { PostFact } from "../post-fact";
import type { WeekFacts } from "../week-facts";
import { OWN_WORD_WITHIN_MS } from "./self-resolved";
import { climb, isByPerson, type Talk, talkOf, targetOf } from "./talk";
import type { Utterance } from "./utterances";

/** Something that stops somebody, as they said. */
export interface Blocker {
	/** The message that says so. */
	readonly messageId: number;
	/** All that was said with it in one go, itself too. */
	readonly messageIds: readonly number[];
	readonly authorId: number;
	readonly topicId: number;
	/** Epoch milliseconds. */
	readonly at: number;
	readonly isDeleted: boolean;
	/** What says that it is over, in the week or the days after it; `null`: nothing does. */
	readonly closedBy: { readonly messageId: number; readonly at: number } | null;
}

type OpenBlocker = { -readonly [K in keyof Blocker]: Blocker[K] };

/**
 * What people said to be stuck on in the week, oldest first. Closed by a word that it is solved: anybody's in its thread,
 * or its author's without a reply within 72 hours, which closes their latest one; or one that says both.
 */
export function analyseBlockers(facts: WeekFacts, talk: Talk = talkOf(facts)): Blocker[] {
	const blockers = talk.utterances.flatMap(blockerIn);
	if (blockers.length === 0) return [];
	const stated = positionsOf(talk, blockers);
	for (let position = 0; position < talk.messages.length; position += 1) {
		const post = talk.messages[position];
		if (post === undefined || !hasLabel(post.labels, "resolved") || post.isForward || !isByPerson(post)) continue;
		const blocker = closedByWord(talk, blockers, stated, position);
		if (blocker !== null) blocker.closedBy ??= { messageId: post.messageId, at: post.at };
	}
	return blockers;
}

function blockerIn({ messages, senderId, topicId, bits }: Utterance): OpenBlocker[] {
	if (!hasLabel(bits, "blocker")) return [];
	const says = messages.filter(isBlocker);
	const [first] = says;
	if (first === undefined) return [];
	return [
		{
			messageId: first.messageId,
			messageIds: messages.map(({ messageId }) => messageId),
			authorId: senderId,
			topicId,
			at: first.at,
			isDeleted: says.every((message) => message.isDeleted),
			closedBy: null,
		},
	];
}

function isBlocker({ labels, isForward }: PostFact): boolean {
	return hasLabel(labels, "blocker") && !isForward;
}

function positionsOf({ messages, index }: Talk, blockers: readonly OpenBlocker[]): (OpenBlocker | undefined)[] {
	const stated: (OpenBlocker | undefined)[] = new Array(messages.length);
	for (const blocker of blockers) for (const id of blocker.messageIds) stated[index.positionOf(id) ?? -1] = blocker;
	return stated;
}

function closedByWord(
	talk: Talk,
	blockers: readonly OpenBlocker[],
	stated: readonly (OpenBlocker | undefined)[],
	position: number,
): OpenBlocker | null {
	const post = talk.messages[position];
	if (post === undefined) return null;
	const own = stated[position];
	if (own !== undefined && post.at >= own.at) return own;
	if (targetOf(post) !== null) return climb(talk, talk.above[position] ?? -1, (at) => stated[at]);
	const latest = blockers.findLast(({ authorId, at }) => authorId === post.senderId && at <= post.at);
	return latest !== undefined && post.at - latest.at <= OWN_WORD_WITHIN_MS ? latest : null;
}
