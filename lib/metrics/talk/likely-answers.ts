import { hasLabel, isDenied } from "../../domain/label";
import type { Answer, OpenQuestion } from "./question";
import { type Talk, targetOf } from "./talk";
import type { Utterance } from "./utterances";

const WITHIN_MS = 10 * 60_000;
/** Shorter is a nod, not an answer. Words, because they are kept when a text is not. */
const WORDS_MIN = 3;

/** Notes on each question what seems to answer it without being a reply: right after it, or naming the asker. */
export function findLikelyAnswers(talk: Talk, questions: readonly OpenQuestion[]): void {
	if (questions.length === 0) return;
	const neighbours = groupBy(questions, ({ utterance }) => utterance.topicId);
	for (const [question, said] of candidatesOf(talk, questions)) {
		const answer = seemingAnswer(question, said);
		if (answer === null || isAnotherOpen(neighbours, question, answer.at)) continue;
		if (question.likely === null || answer.at < question.likely.at) question.likely = answer;
	}
}

function* candidatesOf(talk: Talk, questions: readonly OpenQuestion[]): Generator<readonly [OpenQuestion, Utterance]> {
	for (const question of questions) {
		if (question.utterance.next !== null) yield [question, question.utterance.next];
	}
	const byAsker = groupBy(questions, ({ askerId }) => askerId);
	for (const [messageId, people] of talk.facts.conversation.mentions) {
		const said = talk.utteranceOf.get(messageId);
		if (said === undefined) continue;
		for (const question of people.flatMap((person) => byAsker.get(person) ?? [])) {
			if (question.utterance.topicId === said.topicId) yield [question, said];
		}
	}
}

function seemingAnswer(question: OpenQuestion, said: Utterance): Answer | null {
	const [first] = said.messages;
	if (first === undefined || said.senderId === question.askerId) return null;
	const wait = first.at - question.asks.at;
	if (wait < 0 || wait > WITHIN_MS || said.words < WORDS_MIN) return null;
	if (hasLabel(said.bits, "question") || isDenied(said.bits, "answer") || first.isForward) return null;
	if (said.messages.some((message) => targetOf(message) !== null)) return null;
	return { messageId: first.messageId, personId: said.senderId, at: first.at };
}

/** Whether in the same topic another question of the last minutes had no reply when this was said. */
function isAnotherOpen(
	neighbours: ReadonlyMap<number, readonly OpenQuestion[]>,
	own: OpenQuestion,
	at: number,
): boolean {
	const questions = neighbours.get(own.utterance.topicId) ?? [];
	for (let n = countUntil(questions, at) - 1; n >= 0; n -= 1) {
		const other = questions[n];
		if (other === undefined || at - other.asks.at > WITHIN_MS) return false;
		if (other !== own && !other.replies.some((reply) => reply.at <= at)) return true;
	}
	return false;
}

/** How many of the questions, oldest first, were asked by an instant. */
function countUntil(questions: readonly OpenQuestion[], at: number): number {
	let [low, high] = [0, questions.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((questions[middle]?.asks.at ?? at) <= at) low = middle + 1;
		else high = middle;
	}
	return low;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => number): Map<number, T[]> {
	const groups = new Map<number, T[]>();
	for (const item of items) {
		const group = groups.get(keyOf(item));
		if (group === undefined) groups.set(keyOf(item), [item]);
		else group.push(item);
	}
	return groups;
}
