import { isComing } from "../../domain/roster";
import type { WeekFacts } from "../week-facts";
import { confirmAnswers } from "./confirmed-answers";
import { findReplies } from "./explicit-answers";
import { findLikelyAnswers } from "./likely-answers";
import {
	ANSWER_WITHIN_MS,
	type Answer,
	type AnswerStrength,
	isAsking,
	type OpenQuestion,
	type QuestionAt,
	type QuestionOutcome,
} from "./question";
import { findOwnSolutions } from "./self-resolved";
import { type Talk, talkOf } from "./talk";

const DAY_MS = 86_400_000;

/** Every question of the week with what became of it, oldest first. What all numbers about answers are counted from. */
export function analyseQuestions(facts: WeekFacts, talk: Talk = talkOf(facts)): QuestionOutcome[] {
	const questions = findQuestions(talk);
	if (questions.length === 0) return [];
	const asked = positionsOf(talk, questions);
	findReplies(talk, asked);
	findLikelyAnswers(talk, questions);
	confirmAnswers(talk, questions, asked);
	findOwnSolutions(talk, questions, asked);
	const gone = leaversOf(facts);
	return questions.map((question) => toOutcome(talk, question, gone));
}

function findQuestions({ utterances }: Talk): OpenQuestion[] {
	return utterances.flatMap((utterance) => {
		const asks = utterance.messages.find(isAsking);
		if (asks === undefined) return [];
		const found = { replies: [], confirmed: [], likely: null, resolvedBy: null };
		return [{ utterance, asks, askerId: utterance.senderId, ...found }];
	});
}

function positionsOf(talk: Talk, questions: readonly OpenQuestion[]): QuestionAt {
	const asked: (OpenQuestion | undefined)[] = new Array(talk.messages.length);
	for (const question of questions) {
		for (const { messageId } of question.utterance.messages) asked[talk.index.positionOf(messageId) ?? 0] = question;
	}
	return asked;
}

function messagesOf({ utterance }: OpenQuestion): number[] {
	return utterance.messages.map(({ messageId }) => messageId);
}

function toOutcome(talk: Talk, question: OpenQuestion, gone: ReadonlySet<number>): QuestionOutcome {
	const { utterance, asks, askerId, replies, confirmed, likely, resolvedBy } = question;
	const strength = strengthOf(question);
	const watchedMs = Math.max(0, Math.min(talk.knownUntil - asks.at, ANSWER_WITHIN_MS));
	const isDeleted = utterance.messages.filter(isAsking).every((message) => message.isDeleted);
	const isGone = asks.senderKind === "deleted" || gone.has(askerId);
	return {
		messageId: asks.messageId,
		messageIds: messagesOf(question),
		askerId,
		topicId: utterance.topicId,
		at: asks.at,
		isDeleted,
		strength,
		answers: inOrder([...replies, ...confirmed]),
		credited: inOrder(confirmed)[0] ?? replies[0] ?? null,
		likely: replies.length + confirmed.length > 0 ? null : likely,
		resolvedBy,
		watchedMs,
		isOpen: strength === "none" && !isDeleted && !isGone && watchedMs >= DAY_MS,
	};
}

function strengthOf({ replies, confirmed, likely, resolvedBy }: OpenQuestion): AnswerStrength {
	if (confirmed.length > 0) return "confirmed";
	if (replies.length > 0) return "explicit";
	if (resolvedBy !== null) return "self_resolved";
	return likely === null ? "none" : "likely";
}

/** Each message once, oldest first. */
function inOrder(answers: readonly Answer[]): readonly Answer[] {
	if (answers.length < 2) return answers;
	const byMessage = new Map(answers.map((answer) => [answer.messageId, answer]));
	return [...byMessage.values()].sort((a, b) => a.at - b.at || a.messageId - b.messageId);
}

/** People whose last coming or going of the week was a going. */
function leaversOf({ membership }: WeekFacts): ReadonlySet<number> {
	const gone = new Set<number>();
	const events = [...membership].sort((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime());
	for (const { memberId, kind } of events) {
		if (memberId === null) continue;
		if (isComing(kind)) gone.delete(memberId);
		else gone.add(memberId);
	}
	return gone;
}
