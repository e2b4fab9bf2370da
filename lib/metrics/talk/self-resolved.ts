import { hasLabel } from "../../domain/label";
import { answerOf, isInTime, type OpenQuestion, type QuestionAt } from "./question";
import { aboveIn, climb, isByPerson, type Said, type Talk, targetOf } from "./talk";

/** Said without a reply, a solution is one of what its author asked or reported in this time before. */
export const OWN_WORD_WITHIN_MS = 72 * 3_600_000;

/** Notes which questions their askers said to be settled: in the thread, or of their latest one within three days. */
export function findOwnSolutions(talk: Talk, questions: readonly OpenQuestion[], asked: QuestionAt): void {
	for (let position = 0; position < talk.messages.length; position += 1) {
		const post = talk.messages[position];
		if (post === undefined || post.labels === 0 || post.isForward || !isByPerson(post)) continue;
		if (!settles(post, aboveIn(talk, asked, position))) continue;
		const question = targetOf(post) === null ? latestOf(questions, post) : ownAbove(talk, asked, post, position);
		if (question === null || !isAfter(question, post) || !isInTime(question, post.at)) continue;
		question.resolvedBy ??= answerOf(post);
	}
}

/** A word that it is solved; or the tag of an answer put below one's own question. */
function settles(post: Said, above: OpenQuestion | undefined): boolean {
	if (hasLabel(post.labels, "resolved")) return true;
	return hasLabel(post.labels, "answer") && above?.askerId === post.senderId;
}

function ownAbove(talk: Talk, asked: QuestionAt, { senderId }: Said, position: number): OpenQuestion | null {
	return climb(talk, talk.above[position] ?? -1, (at) => (asked[at]?.askerId === senderId ? asked[at] : undefined));
}

function latestOf(questions: readonly OpenQuestion[], post: Said): OpenQuestion | null {
	const own = questions.findLast((question) => question.askerId === post.senderId && isAfter(question, post));
	return own !== undefined && post.at - own.asks.at <= OWN_WORD_WITHIN_MS ? own : null;
}

/** A message that asks does not settle itself. */
function isAfter({ asks }: OpenQuestion, post: Said): boolean {
	return post.at > asks.at || (post.at === asks.at && post.messageId > asks.messageId);
}
