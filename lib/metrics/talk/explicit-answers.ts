import { saysAnswer } from "../../text/labels/structure";
import { answerOf, isInTime, type OpenQuestion } from "./question";
import { isByPerson, type Said, type Talk, targetOf } from "./talk";

/** Notes on each question who replied to it directly, oldest first. */
export function findReplies(talk: Talk, byMessage: ReadonlyMap<number, OpenQuestion>): void {
	if (byMessage.size === 0) return;
	for (const post of talk.messages) {
		const target = post.replyTo === null ? null : targetOf(post);
		if (target === null || !isByPerson(post)) continue;
		const question = byMessage.get(target);
		if (question === undefined || post.senderId === question.askerId || !isInTime(question, post.at)) continue;
		if (saysAnswer(post, saidWith(talk, post))) question.replies.push(answerOf(post));
	}
}

/** What the sender said in one go: a short question before or after it belongs to the reply. */
function saidWith(talk: Talk, post: Said): { readonly bits: number; readonly words: number } {
	return talk.utteranceOf.get(post.messageId) ?? { bits: post.labels, words: post.words };
}
