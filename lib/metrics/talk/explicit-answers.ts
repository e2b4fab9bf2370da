import { hasLabel, isDenied } from "../../domain/label";
import { answerOf, isInTime, type OpenQuestion } from "./question";
import { isByPerson, type Said, type Talk, targetOf } from "./talk";

/** A counter-question of so few words ("which one?") is no answer. */
const COUNTER_QUESTION_WORDS = 3;

/** Notes on each question who replied to it directly, oldest first. */
export function findReplies(talk: Talk, byMessage: ReadonlyMap<number, OpenQuestion>): void {
	if (byMessage.size === 0) return;
	for (const post of talk.messages) {
		const target = post.replyTo === null ? null : targetOf(post);
		if (target === null || !isByPerson(post)) continue;
		const question = byMessage.get(target);
		if (question === undefined || post.senderId === question.askerId || !isInTime(question, post.at)) continue;
		if (isAnswer(talk, post)) question.replies.push(answerOf(post));
	}
}

/** Whether a reply to a question answers it, in the sender's own words; an owner's word decides before its form does. */
function isAnswer(talk: Talk, post: Said): boolean {
	if (post.isForward || isDenied(post.labels, "answer")) return false;
	if (hasLabel(post.labels, "answer")) return true;
	const { bits, words } = talk.utteranceOf.get(post.messageId) ?? { bits: post.labels, words: post.words };
	return !(hasLabel(bits, "question") && words <= COUNTER_QUESTION_WORDS);
}
