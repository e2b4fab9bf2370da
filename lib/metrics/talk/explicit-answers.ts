import { saysAnswer } from "../../text/labels/structure";
import { answerOf, isInTime, type QuestionAt } from "./question";
import { aboveIn, isByPerson, type Said, type Talk } from "./talk";

/** Notes on each question who replied to it directly, oldest first. */
export function findReplies(talk: Talk, asked: QuestionAt): void {
	for (let position = 0; position < talk.messages.length; position += 1) {
		const post = talk.messages[position];
		const question = aboveIn(talk, asked, position);
		if (post === undefined || question === undefined || !isByPerson(post)) continue;
		if (post.senderId === question.askerId || !isInTime(question, post.at)) continue;
		if (saysAnswer(post, saidWith(talk, post))) question.replies.push(answerOf(post));
	}
}

/** What the sender said in one go: a short question before or after it belongs to the reply. */
function saidWith(talk: Talk, post: Said): { readonly bits: number; readonly words: number } {
	return talk.utteranceOf.get(post.messageId) ?? { bits: post.labels, words: post.words };
}
