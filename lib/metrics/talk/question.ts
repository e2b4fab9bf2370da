import { hasLabel } from "../../domain/label";
import type { PostFact } from "../post-fact";
import type { Utterance } from "./utterances";

/** A message that answers a question, or seems to. */
export interface Answer {
	readonly messageId: number;
	readonly personId: number;
	/** Epoch milliseconds. */
	readonly at: number;
}

/**
 * How well a question is known to be answered, best first: the asker or an admin says so; somebody replied; the asker
 * found out alone; somebody spoke right after it; nothing is to be seen.
 */
export type AnswerStrength = "confirmed" | "explicit" | "self_resolved" | "likely" | "none";

/** A question of the week and what became of it. */
export interface QuestionOutcome {
	/** The message that asks. */
	readonly messageId: number;
	/** All that was said with it in one go, itself too. */
	readonly messageIds: readonly number[];
	readonly askerId: number;
	readonly topicId: number;
	/** Epoch milliseconds. */
	readonly at: number;
	readonly isDeleted: boolean;
	readonly strength: AnswerStrength;
	/** Direct replies that count, and what the asker or an admin called an answer, oldest first. */
	readonly answers: readonly Answer[];
	/** Whom an answer is credited to: the first that is confirmed, else the first reply. `null`: nobody. */
	readonly credited: Answer | null;
	/** What seems to answer it where nobody replied. */
	readonly likely: Answer | null;
	/** The asker's own word that it is settled. */
	readonly resolvedBy: Answer | null;
	/** For how long it could be seen what becomes of it, in milliseconds; at most {@link ANSWER_WITHIN_MS}. */
	readonly watchedMs: number;
	/** No answer of any kind in a day or longer, not deleted, the asker still there. */
	readonly isOpen: boolean;
}

/** An answer that comes later is not looked for. */
export const ANSWER_WITHIN_MS = 7 * 86_400_000;

/** A question while its outcome is being found. */
export interface OpenQuestion {
	readonly utterance: Utterance;
	readonly asks: PostFact;
	readonly askerId: number;
	/** Direct replies, oldest first. */
	readonly replies: Answer[];
	readonly confirmed: Answer[];
	likely: Answer | null;
	resolvedBy: Answer | null;
}

/** Beside the week's messages: the question each belongs to. */
export type QuestionAt = readonly (OpenQuestion | undefined)[];

/** Whether a message asks: labelled a question, in the sender's own words. */
export function isAsking(post: PostFact): boolean {
	return (
		hasLabel(post.labels, "question") && !post.isForward && post.kind !== "poll" && !hasLabel(post.labels, "command")
	);
}

/** Whether an answer came in time for a question to count. */
export function isInTime(question: OpenQuestion, at: number): boolean {
	return at >= question.asks.at && at - question.asks.at <= ANSWER_WITHIN_MS;
}

export function answerOf(post: PostFact & { readonly senderId: number }): Answer {
	return { messageId: post.messageId, personId: post.senderId, at: post.at };
}
