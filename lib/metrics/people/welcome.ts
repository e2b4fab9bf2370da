import type { Doubt, Measured } from "../measure";
import { firstTimeDoubts, quotient } from "../measure";
import { WELCOME_HOURS } from "../people-history";
import { isByPerson, type Talk, targetOf } from "../talk/talk";
import type { Utterance } from "../talk/utterances";
import type { WeekFacts } from "../week-facts";

const HOUR_MS = 3_600_000;

/** A new voice and how it was met. */
export interface Newcomer {
	readonly personId: number;
	/** Messages of the first utterance, oldest first. */
	readonly messageIds: readonly number[];
	/** A reply, or the message reacted to, within a day by another person; `null`: none was seen. */
	readonly welcome: { readonly messageId: number; readonly personId: number; readonly at: number } | null;
	/** The day has passed, and was seen. */
	readonly isSettled: boolean;
}

/** The first words of each new voice and the first answer to them, by person. */
export function analyseWelcomes(facts: WeekFacts, talk: Talk, newVoices: ReadonlySet<number>): Newcomer[] {
	const firsts = firstUtterances(talk, newVoices);
	const welcomes = new Map<number, NonNullable<Newcomer["welcome"]>>();
	const note = (targetId: number | null, welcome: NonNullable<Newcomer["welcome"]>) => {
		const utterance = targetId === null ? undefined : talk.utteranceOf.get(targetId);
		if (utterance === undefined || firsts.get(utterance.senderId) !== utterance) return;
		if (utterance.senderId === welcome.personId || welcome.at > startOf(utterance) + WELCOME_HOURS * HOUR_MS) return;
		const known = welcomes.get(utterance.senderId);
		if (known === undefined || welcome.at < known.at) welcomes.set(utterance.senderId, welcome);
	};
	for (const post of talk.messages) {
		const { messageId, at } = post;
		if (isByPerson(post)) note(targetOf(post), { messageId, personId: post.senderId, at });
	}
	for (const { messageId, personId, at } of facts.history.reactions) note(messageId, { messageId, personId, at });
	return Array.from(firsts, ([personId, utterance]) => ({
		personId,
		messageIds: utterance.messages.map(({ messageId }) => messageId),
		welcome: welcomes.get(personId) ?? null,
		isSettled: startOf(utterance) + WELCOME_HOURS * HOUR_MS <= facts.frame.knownUntil,
	})).sort((a, b) => a.personId - b.personId);
}

/** Metric 14: of the new voices whose first day has passed, the share that somebody answered in it. */
export function welcomedRate(facts: WeekFacts, newcomers: readonly Newcomer[]): Measured {
	const settled = newcomers.filter(({ isSettled }) => isSettled);
	const doubts: Doubt[] = [];
	if (settled.length < newcomers.length) {
		doubts.push({ status: settled.length === 0 ? "pending" : "partial", reason: "time_still_running" });
	}
	const welcomed = settled.filter(({ welcome }) => welcome !== null).length;
	return quotient(welcomed, settled.length, [...firstTimeDoubts(facts.frame), ...doubts]);
}

function firstUtterances({ utterances }: Talk, people: ReadonlySet<number>): Map<number, Utterance> {
	const firsts = new Map<number, Utterance>();
	for (const utterance of utterances) {
		if (people.has(utterance.senderId) && !firsts.has(utterance.senderId)) firsts.set(utterance.senderId, utterance);
	}
	return firsts;
}

function startOf({ messages }: Utterance): number {
	return messages[0]?.at ?? 0;
}
