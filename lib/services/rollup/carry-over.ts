import type { MemberDay } from "@/lib/metrics/member-days";
import type { ReplyPair } from "@/lib/metrics/reply-pairs";
import type { WeekRollup } from "@/lib/metrics/week-rollup";
import { contentDigest } from "../collect/content-digest";

/** What later weeks build on: who posted, who met whom, who came and went. */
interface CarryOver {
	readonly memberDays: readonly MemberDay[];
	readonly replyPairs: readonly ReplyPair[];
	readonly metrics: WeekRollup["metrics"];
}

/** Digest of a week's carry-over. An edited text or a late reaction changes nothing in it, and so no later week. */
export function carryDigestOf({ memberDays, replyPairs, metrics }: CarryOver): number {
	const days = memberDays.map((row) => `${row.day} ${row.memberId} ${row.posts} ${row.replies}`);
	const pairs = replyPairs.map((pair) => `${pair.lowId} ${pair.highId} ${pair.lowToHigh} ${pair.highToLow}`);
	const comings = [metrics.joins.value, metrics.leaves.value, metrics.rejoins.value];
	return contentDigest(`${days.join()};${pairs.join()}`, comings.join());
}
