import { isComing } from "../../domain/roster";
import { weekRange } from "../../time/week";
import { type Doubt, type Measured, quotient } from "../measure";
import type { MembershipFact } from "../membership-fact";
import type { WeekFacts } from "../week-facts";
import { lookBack } from "./earlier-weeks";

const DAY_MS = 86_400_000;

/** Somebody who joined so that their n-th day of membership falls into the week. */
export interface Stay {
	readonly personId: number;
	/** Epoch milliseconds. */
	readonly joinedAt: number;
	readonly joinMessageId: number | null;
	/** The last that was told of them before the n-th day was over, if it was that they left; `null`: they were there. */
	readonly left: Pick<MembershipFact, "messageId" | "occurredAt"> | null;
}

/** Joins whose `days`-th day falls into the week, by person: each of somebody who came more than once. */
export function analyseStays({ week, history }: WeekFacts, days: number): Stay[] {
	const range = weekRange(week);
	const [fromMs, toMs] = [range.start.getTime() - days * DAY_MS, range.end.getTime() - days * DAY_MS];
	const stays: Stay[] = [];
	for (const join of history.membership) {
		const joinedAt = join.occurredAt.getTime();
		if (!isComing(join.kind) || join.memberId === null || joinedAt < fromMs || joinedAt >= toMs) continue;
		const { memberId, messageId } = join;
		const later = history.membership.filter(({ memberId: who, occurredAt }) => {
			const at = occurredAt.getTime();
			return who === memberId && at > joinedAt && at <= joinedAt + days * DAY_MS;
		});
		const last = later.at(-1);
		const left = last === undefined || isComing(last.kind) ? null : last;
		stays.push({ personId: memberId, joinedAt, joinMessageId: messageId, left });
	}
	return stays.sort((a, b) => a.personId - b.personId || a.joinedAt - b.joinedAt);
}

/** Metric 18: of them, the share that was a member on the `days`-th day. */
export function membershipRetention(facts: WeekFacts, stays: readonly Stay[], days: number): Measured {
	const { doubts: gaps, coverage } = lookBack(facts, Math.ceil(days / 7), "pending");
	const doubts: Doubt[] = [...gaps];
	if (!facts.showsMembership) doubts.unshift({ status: "unknown", reason: "no_membership_rows" });
	if (facts.history.membership.some(({ memberId }) => memberId === null)) {
		doubts.push({ status: "partial", reason: "joins_unnamed" });
	}
	return { ...quotient(stays.filter(({ left }) => left === null).length, stays.length, doubts), coverage };
}
