import type { INSIGHT_KINDS } from "@/lib/dashboard/labels-contract";
import { formatCount, formatRatio } from "@/lib/format/number";
import type { EvidenceItem } from "@/lib/metrics/evidence";
import type { WeekInsights } from "@/lib/metrics/week-insights";

/** Messages shown of one helper. */
const ANSWERS_SHOWN = 3;
/** What is left of an address whose text is no longer kept. */
const FORGOTTEN = "~";

/** One thing worth reading, before anybody is named. */
export interface FoundInsight extends EvidenceItem {
	readonly detail: string | null;
}

/** Each section's list, weightiest first. */
export const INSIGHT_LISTS: Readonly<
	Record<(typeof INSIGHT_KINDS)[number], (insights: WeekInsights) => readonly FoundInsight[]>
> = {
	open_questions: ({ openQuestions }) => openQuestions.map(({ messageId }) => said(messageId, null)),
	blockers: ({ blockers }) =>
		blockers.map(({ messageId, closedBy }) => ({
			...said(messageId, closedBy === null ? "Not solved yet" : "Solved"),
			messageIds: closedBy === null || closedBy === messageId ? [messageId] : [messageId, closedBy],
		})),
	demos: ({ demos }) =>
		demos.map(({ messageId, link }) => said(messageId, link?.startsWith(FORGOTTEN) ? "Address not kept" : link)),
	threads: ({ threads }) =>
		threads.map(({ messageId, messages, people, hours }) => said(messageId, lengthOf(messages, people, hours))),
	connections: ({ newConnections }) =>
		newConnections.map(({ lowId, highId, messageId }) => ({ ...said(messageId, null), key: `${lowId}:${highId}` })),
	helpers: ({ helpers }) =>
		helpers.map(({ personId, answers, messageIds }) => ({
			key: String(personId),
			personId,
			amount: answers,
			detail: answers === 1 ? "Answered 1 question" : `Answered ${formatCount(answers, "en", "whole")} questions`,
			messageIds: messageIds.slice(0, ANSWERS_SHOWN),
		})),
};

function said(messageId: number, detail: string | null): FoundInsight {
	return { key: String(messageId), personId: null, amount: 1, detail, messageIds: [messageId] };
}

function lengthOf(messages: number, people: number, hours: number): string {
	const by = people === 1 ? "one person" : `${formatCount(people, "en", "whole")} people`;
	return `${formatCount(messages, "en", "whole")} messages by ${by} in ${timeOf(hours)}`;
}

function timeOf(hours: number): string {
	const minutes = Math.max(1, Math.round(hours * 60));
	if (minutes < 100) return minutes === 1 ? "a minute" : `${minutes} minutes`;
	return hours < 48 ? `${formatRatio(hours, "en")} hours` : `${formatRatio(hours / 24, "en")} days`;
}
