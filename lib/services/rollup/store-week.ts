import type { Database, QueryRunner } from "@/db/client";
import { clearDirtyWeek, markWeeksDirty } from "@/db/queries/dirty-weeks";
import { replaceMemberDays } from "@/db/queries/member-days";
import { listNewPairs, replaceReplyPairs } from "@/db/queries/reply-pairs";
import { upsertWeekRollup } from "@/db/queries/week-rollups";
import { inTransaction } from "@/db/transaction";
import { computeWeek } from "@/lib/metrics/compute-week";
import type { MemberDay } from "@/lib/metrics/member-days";
import type { ReplyPair } from "@/lib/metrics/reply-pairs";
import type { WeekFacts } from "@/lib/metrics/week-facts";
import type { WeekRollup } from "@/lib/metrics/week-rollup";
import type { LocalDate } from "@/lib/time/local-date";
import type { WeekCounts } from "./read-week-counts";

/** All that one week leaves behind. */
export interface MeasuredWeek {
	readonly groupId: number;
	readonly counts: WeekCounts;
	readonly activeBefore: WeekFacts["activeBefore"];
	readonly memberDays: readonly MemberDay[];
	readonly replyPairs: readonly ReplyPair[];
	/** Notes seen before anything was counted: exactly these are settled. */
	readonly tokens: readonly number[];
	readonly computedAt: Date;
}

/**
 * Replaces a week's rows and numbers in one transaction. `laterWeeks` names the weeks to note as changed with it when
 * the numbers turn out to matter to them; killed anywhere, nothing is lost that was not noted.
 */
export async function storeWeek(
	db: Database,
	measured: MeasuredWeek,
	laterWeeks: (rollup: WeekRollup) => readonly LocalDate[],
): Promise<{ readonly rollup: WeekRollup; readonly token: number | null }> {
	const { groupId, counts, tokens } = measured;
	const { start } = counts.week;
	return inTransaction(db, async (tx: QueryRunner) => {
		await replaceMemberDays(tx, groupId, start, measured.memberDays);
		await replaceReplyPairs(tx, groupId, start, measured.replyPairs);
		const newPairs = measured.replyPairs.length === 0 ? [] : await listNewPairs(tx, groupId, start);
		const rollup = computeWeek({ ...counts, activeBefore: measured.activeBefore, newPairs });
		await upsertWeekRollup(tx, groupId, rollup, measured.computedAt);
		const later = laterWeeks(rollup);
		const token = later.length === 0 ? null : await markWeeksDirty(tx, groupId, later);
		await clearDirtyWeek(tx, groupId, start, tokens);
		return { rollup, token };
	});
}
