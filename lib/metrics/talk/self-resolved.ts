import { hasLabel } from "../../domain/label";
import { answerOf, isInTime, type OpenQuestion } from "./question";
import { climb, isByPerson, type Said, type Talk, targetOf } from "./talk";

/** Said without a reply, a solution is one of what its author asked or reported in this time before. */
export const OWN_WORD_WITHIN_MS = 72 * 3_600_000;

/** Notes which questions their askers said to be settled: in the thread, or of their latest one within three days. */
export function findOwnSolutions(
	talk: Talk,
	questions: readonly OpenQuestion[],
	byMessage: ReadonlyMap<number, OpenQuestion>,
): void {
	if (questions.length === 0) return;
	for (const post of talk.messages) {
		if (!isByPerson(post) || post.isForward || !settles(post, byMessage)) continue;
		const question = targetOf(post) === null ? latestOf(questions, post) : ownAbove(talk, byMessage, post);
		if (question === null || !isAfter(question, post) || !isInTime(question, post.at)) continue;
		question.resolvedBy ??= answerOf(post);
	}
}

/** A word that it is solved; or the tag of an answer put below one's own question. */
function settles(post: Said, byMessage: ReadonlyMap<number, OpenQuestion>): boolean {
	if (hasLabel(post.labels, "resolved")) return true;
	const target = targetOf(post);
	return hasLabel(post.labels, "answer") && target !== null && byMessage.get(target)?.askerId === post.senderId;
}

function ownAbove(talk: Talk, byMessage: ReadonlyMap<number, OpenQuestion>, post: Said): OpenQuestion | null {
	return climb(talk, targetOf(post), (id) => {
		const question = byMessage.get(id);
		return question?.askerId === post.senderId ? question : undefined;
	});
}

function latestOf(questions: readonly OpenQuestion[], post: Said): OpenQuestion | null {
	const own = questions.findLast((question) => question.askerId === post.senderId && isAfter(question, post));
	return own !== undefined && post.at - own.asks.at <= OWN_WORD_WITHIN_MS ? own : null;
}

/** A message that asks does not settle itself. */
function isAfter({ asks }: OpenQuestion, post: Said): boolean {
	return post.at > asks.at || (post.at === asks.at && post.messageId > asks.messageId);
}
