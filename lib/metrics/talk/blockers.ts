import { hasLabel } from "../../domain/label";
import type { PostFact } from "../post-fact";
import type { WeekFacts } from "../week-facts";
import { OWN_WORD_WITHIN_MS } from "./self-resolved";
import { climb, isByPerson, type Said, type Talk, talkOf, targetOf } from "./talk";
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
	const byMessage = new Map(blockers.flatMap((blocker) => blocker.messageIds.map((id) => [id, blocker] as const)));
	if (blockers.length === 0) return [];
	for (const post of talk.messages) {
		if (!hasLabel(post.labels, "resolved") || post.isForward || !isByPerson(post)) continue;
		const blocker = closedByWord(talk, blockers, byMessage, post);
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

function closedByWord(
	talk: Talk,
	blockers: readonly OpenBlocker[],
	byMessage: ReadonlyMap<number, OpenBlocker>,
	post: Said,
): OpenBlocker | null {
	const own = byMessage.get(post.messageId);
	if (own !== undefined && post.at >= own.at) return own;
	if (targetOf(post) !== null) return climb(talk, targetOf(post), (id) => byMessage.get(id));
	const latest = blockers.findLast(({ authorId, at }) => authorId === post.senderId && at <= post.at);
	return latest !== undefined && post.at - latest.at <= OWN_WORD_WITHIN_MS ? latest : null;
}
