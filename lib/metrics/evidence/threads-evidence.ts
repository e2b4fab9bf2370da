import type { THREAD_DEFINITIONS } from "../definitions/threads";
import type { EvidenceItem } from "../evidence";
import type { Opener } from "../talk/openers";
import { gapOfPauses, pausesOf } from "../talk/sessions";
import type { Thread } from "../talk/threads";
import type { EvidenceRule, EvidenceSideRule } from "./evidence-rule";

const MINUTE_MS = 60_000;
const OPENERS: EvidenceSideRule = {
	title: "Questions and ships whose seven days are over",
	shows: "message",
	unit: "count",
};
const SESSIONS: EvidenceSideRule = { title: "Stretches of talk", shows: "time", unit: "count" };

/** Metrics 33 to 35. */
export const THREAD_EVIDENCE: Readonly<Record<keyof typeof THREAD_DEFINITIONS, EvidenceRule>> = {
	threads: {
		recount: "sum",
		howCounted: "Each thread counts once.",
		numerator: { title: "Threads", shows: "message", unit: "count" },
		denominator: null,
		find: (_, index) => ({ numerator: threads(index.talk().threads, () => 1), denominator: null }),
	},
	thread_size_median: median(
		"The middle of the threads' numbers of messages.",
		{ title: "Messages of each thread", shows: "message", unit: "messages" },
		({ messageIds }) => messageIds.length,
	),
	thread_depth_max: {
		recount: "formula",
		howCounted: "The longest chain of replies below the root of any thread.",
		numerator: { title: "Longest chain of each thread", shows: "message", unit: "messages" },
		denominator: null,
		formula: (found) => (found.length === 0 ? null : found.reduce((most, { amount }) => Math.max(most, amount), 0)),
		find: (_, index) => ({ numerator: threads(index.talk().threads, ({ depth }) => depth), denominator: null }),
	},
	thread_breadth_median: median(
		"The middle of the threads' numbers of people.",
		{ title: "People in each thread", shows: "message", unit: "people" },
		({ people }) => people,
	),
	thread_hours_median: median(
		"The middle of the hours from each thread's first to its last message.",
		{ title: "Hours each thread lasted", shows: "message", unit: "hours" },
		({ hours }) => hours,
	),
	solo_thread_rate: {
		recount: "ratio",
		howCounted: "Questions and ships nobody else replied to in seven days over all whose seven days are over.",
		numerator: { ...OPENERS, title: "Those nobody else replied to" },
		denominator: OPENERS,
		find: (_, index) => {
			const watched = index.talk().openers.filter(({ isWatched }) => isWatched);
			const solo = watched.filter(({ reply }) => reply === null);
			return { numerator: solo.map(openerItem), denominator: watched.map(openerItem) };
		},
	},
	sessions: {
		recount: "sum",
		howCounted: "Each stretch without a longer pause than the session gap counts once.",
		numerator: SESSIONS,
		denominator: null,
		find: (_, index) => ({ numerator: index.talk().sessions.sessions.map(sessionItem), denominator: null }),
	},
	session_gap_minutes: {
		recount: "formula",
		howCounted:
			"95 of 100 pauses between posts are no longer; at least 15 minutes, at most 3 hours, 30 minutes of few.",
		numerator: { title: "Pauses before each post", shows: "message", unit: "minutes" },
		denominator: SESSIONS,
		formula: (pauses, sessions) =>
			sessions.length === 0 ? null : gapOfPauses(pauses.map(({ amount }) => amount * MINUTE_MS)) / MINUTE_MS,
		find: (_, index) => {
			const { talk, sessions } = index.talk();
			return {
				numerator: pausesOf(talk.posts).map(({ messageId, ms }) => ({
					key: String(messageId),
					messageIds: [messageId],
					personId: null,
					amount: ms / MINUTE_MS,
				})),
				denominator: sessions.sessions.map(sessionItem),
			};
		},
	},
};

function median(howCounted: string, numerator: EvidenceSideRule, of: (thread: Thread) => number): EvidenceRule {
	return {
		recount: "median",
		howCounted,
		numerator,
		denominator: null,
		find: (_, index) => ({ numerator: threads(index.talk().threads, of), denominator: null }),
	};
}

function threads(found: readonly Thread[], amountOf: (thread: Thread) => number): EvidenceItem[] {
	return found.map((thread) => ({
		key: String(thread.rootId),
		messageIds: thread.messageIds,
		personId: null,
		amount: amountOf(thread),
	}));
}

function openerItem({ messageId, personId, reply }: Opener): EvidenceItem {
	const messageIds = reply === null ? [messageId] : [messageId, reply.messageId];
	return { key: String(messageId), messageIds, personId, amount: 1 };
}

function sessionItem(session: {
	readonly messageIds: readonly number[];
	readonly startAt: number;
	readonly endAt: number;
}) {
	const { messageIds, startAt, endAt } = session;
	return { key: `${startAt}:${endAt}`, messageIds, personId: null, amount: 1 };
}
