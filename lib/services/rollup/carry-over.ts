import type { Database } from "@/db/client";
import { listMemberDays } from "@/db/queries/member-days";
import { listReplyPairs } from "@/db/queries/reply-pairs";
import { findWeekRollup } from "@/db/queries/week-rollups";
import type { MemberDay } from "@/lib/metrics/member-days";
import type { ReplyPair } from "@/lib/metrics/reply-pairs";
import type { WeekRollup } from "@/lib/metrics/week-rollup";
import type { LocalDate } from "@/lib/time/local-date";

/** What later weeks build on: who posted, who met whom, who came and went. */
export interface CarryOver {
	readonly memberDays: readonly MemberDay[];
	readonly replyPairs: readonly ReplyPair[];
	readonly comings: readonly (number | null)[];
}

export function comingsOf({ metrics }: WeekRollup): CarryOver["comings"] {
	return [metrics.joins.value, metrics.leaves.value, metrics.rejoins.value];
}

/** What a week carried over when it was last measured, or `null`. */
export async function findCarryOver(db: Database, groupId: number, weekStart: LocalDate): Promise<CarryOver | null> {
	const [rollup, memberDays, replyPairs] = await Promise.all([
		findWeekRollup(db, groupId, weekStart),
		listMemberDays(db, groupId, weekStart),
		listReplyPairs(db, groupId, weekStart),
	]);
	return rollup === null ? null : { memberDays, replyPairs, comings: comingsOf(rollup) };
}

/** An edited text or a late reaction changes nothing here, and so no later week. */
export function isSameCarryOver(before: CarryOver | null, after: CarryOver): boolean {
	return before !== null && JSON.stringify(inOrder(before)) === JSON.stringify(inOrder(after));
}

function inOrder({ memberDays, replyPairs, comings }: CarryOver): unknown {
	return [
		memberDays.map((row) => [row.day, row.memberId, row.posts, row.replies]),
		replyPairs.map((pair) => [pair.lowId, pair.highId, pair.lowToHigh, pair.highToLow]),
		comings,
	];
}
