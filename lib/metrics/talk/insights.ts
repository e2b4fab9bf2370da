import type { PersonPair } from "../person-pair";
import { INSIGHTS_MAX, type InsightMessage, type WeekInsights } from "../week-insights";
import type { TalkAnalysis } from "./analyse-talk";
import type { Blocker } from "./blockers";
import { answersByHelper } from "./measure-questions";
import type { PeopleGraph } from "./people-graph";

/** What of the week is worth reading, from the very findings its numbers are counted from. */
export function insightsOf(analysis: TalkAnalysis, newPairs: readonly PersonPair[]): WeekInsights {
	const { questions, blockers, ships, threads, graph } = analysis;
	return {
		openQuestions: first(questions.filter(({ isOpen }) => isOpen)).map(({ messageId, askerId, at }) =>
			said(messageId, askerId, at),
		),
		blockers: first(openFirst(blockers)).map(({ messageId, authorId, at, closedBy }) => ({
			...said(messageId, authorId, at),
			closedBy: closedBy?.messageId ?? null,
		})),
		demos: first(ships.filter(({ repeats }) => repeats === null)).map(({ messageId, authorId, at, link }) => ({
			...said(messageId, authorId, at),
			link,
		})),
		threads: first([...threads].sort((a, b) => b.messageIds.length - a.messageIds.length || a.rootId - b.rootId)).map(
			({ rootId, messageIds, people, hours }) => ({ messageId: rootId, messages: messageIds.length, people, hours }),
		),
		newConnections: first(connectionsOf(graph, newPairs)),
		helpers: helpersOf(analysis),
	};
}

/** Of pairs without an earlier reply, the reply that connected each; by that reply. */
function connectionsOf({ ties }: Pick<PeopleGraph, "ties">, newPairs: readonly PersonPair[]) {
	const isNew = new Set(newPairs.map(({ lowId, highId }) => `${lowId}:${highId}`));
	return ties
		.flatMap(({ lowId, highId, messageIds: [messageId] }) =>
			messageId !== undefined && isNew.has(`${lowId}:${highId}`) ? [{ lowId, highId, messageId }] : [],
		)
		.sort((a, b) => a.messageId - b.messageId);
}

function helpersOf({ questions }: TalkAnalysis): WeekInsights["helpers"] {
	const helpers = Array.from(answersByHelper(questions), ([personId, answered]) => ({
		personId,
		answers: answered.length,
		messageIds: first(answered.flatMap(({ credited }) => credited?.messageId ?? [])),
	}));
	return first(helpers.sort((a, b) => b.answers - a.answers || a.personId - b.personId));
}

function openFirst(blockers: readonly Blocker[]): Blocker[] {
	return blockers
		.filter(({ isDeleted }) => !isDeleted)
		.sort((a, b) => Number(a.closedBy !== null) - Number(b.closedBy !== null) || a.at - b.at);
}

function said(messageId: number, personId: number, at: number): InsightMessage {
	return { messageId, personId, at };
}

function first<T>(items: readonly T[]): T[] {
	return items.slice(0, INSIGHTS_MAX);
}
