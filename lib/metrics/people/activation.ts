import { isPerson } from "../../domain/member";
import { isComing } from "../../domain/roster";
import type { Doubt, Measured } from "../measure";
import { mustNotBeZero, quotient } from "../measure";
import { medianOf } from "../median-of";
import type { WeekFacts } from "../week-facts";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Days a newcomer has to write the first words. */
const ACTIVATION_DAYS = 7;

/** Somebody who joined in the week. */
export interface Joiner {
	readonly personId: number;
	/** Epoch milliseconds. */
	readonly joinedAt: number;
	/** The service row that tells of it; `null`: none does. */
	readonly joinMessageId: number | null;
	/** Their first message in the seven days after; `null`: none yet, or none at all. */
	readonly firstPost: { readonly messageId: number; readonly at: number } | null;
	/** All seven days have passed, and were seen. */
	readonly isSettled: boolean;
}

export interface Activation {
	readonly joiners: readonly Joiner[];
	/** Joins whose person the source does not name: nobody can follow them. */
	readonly unnamed: number;
}

/** Who joined in the week, each person once, and when they first wrote after it. */
export function analyseActivation({ membership, conversation, frame }: WeekFacts): Activation {
	const joins = new Map<number, Pick<Joiner, "joinedAt" | "joinMessageId">>();
	let unnamed = 0;
	for (const { kind, memberId, occurredAt, messageId } of membership) {
		if (!isComing(kind)) continue;
		if (memberId === null) unnamed += 1;
		else if (!joins.has(memberId)) {
			joins.set(memberId, { joinedAt: occurredAt.getTime(), joinMessageId: messageId });
		}
	}
	const firsts = new Map<number, { readonly messageId: number; readonly at: number }>();
	for (const { senderId, senderKind, messageId, at } of [...conversation.posts, ...conversation.followUp]) {
		if (senderId === null || !isPerson(senderKind) || firsts.has(senderId)) continue;
		const joinedAt = joins.get(senderId)?.joinedAt;
		if (joinedAt === undefined || at < joinedAt || at > joinedAt + ACTIVATION_DAYS * DAY_MS) continue;
		firsts.set(senderId, { messageId, at });
	}
	const joiners = Array.from(joins, ([personId, join]) => ({
		personId,
		...join,
		firstPost: firsts.get(personId) ?? null,
		isSettled: join.joinedAt + ACTIVATION_DAYS * DAY_MS <= frame.knownUntil,
	}));
	return { joiners: joiners.sort((a, b) => a.personId - b.personId), unnamed };
}

/** Metric 12: of those whose seven days have passed, the share that wrote in them. */
export function activationRate(facts: WeekFacts, activation: Activation): Measured {
	const settled = activation.joiners.filter(({ isSettled }) => isSettled);
	const activated = settled.filter(({ firstPost }) => firstPost !== null);
	return quotient(activated.length, settled.length, activationDoubts(facts, activation, settled.length));
}

/** Metric 13: hours from joining to the first message, median of those who wrote in seven days. */
export function firstPostHours(facts: WeekFacts, activation: Activation): Measured {
	const settled = activation.joiners.filter(({ isSettled }) => isSettled);
	const hours = settled.flatMap(({ firstPost, joinedAt }) =>
		firstPost === null ? [] : [(firstPost.at - joinedAt) / HOUR_MS],
	);
	const doubts = [...activationDoubts(facts, activation, settled.length), ...mustNotBeZero(hours.length)];
	return { value: medianOf(hours), denominator: hours.length, doubts };
}

function activationDoubts(facts: WeekFacts, { joiners, unnamed }: Activation, settled: number): Doubt[] {
	const doubts: Doubt[] = [];
	if (!facts.showsMembership) doubts.push({ status: "unknown", reason: "no_membership_rows" });
	if (settled < joiners.length) {
		doubts.push({ status: settled === 0 ? "pending" : "partial", reason: "time_still_running" });
	}
	if (unnamed > 0) doubts.push({ status: "partial", reason: "joins_unnamed" });
	return doubts;
}
