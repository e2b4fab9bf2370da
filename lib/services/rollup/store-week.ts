import type { Database, QueryRunner } from "@/db/client";
import { replaceDays } from "@/db/queries/day-counts";
import { clearDirtyDays, type DayTokens } from "@/db/queries/dirty-days";
import { clearDirtyWeek, markWeeksDirty } from "@/db/queries/dirty-weeks";
import { listNewPairs, replaceReplyPairs } from "@/db/queries/reply-pairs";
import { upsertWeekPeople } from "@/db/queries/week-people";
import { upsertWeekRollup } from "@/db/queries/week-rollups";
import { inTransaction } from "@/db/transaction";
import { measureWeek } from "@/lib/metrics/compute-week";
import type { DayCounts } from "@/lib/metrics/day-counts";
import type { PersonWeek } from "@/lib/metrics/people-history";
import type { ReplyPair } from "@/lib/metrics/reply-pairs";
import type { WeekFacts } from "@/lib/metrics/week-facts";
import type { WeekRollup } from "@/lib/metrics/week-rollup";
import { addDays, type LocalDate } from "@/lib/time/local-date";
import { carryDigestOf } from "./carry-over";
import type { WeekCounts } from "./read-week-counts";

/** All that one week leaves behind. */
export interface MeasuredWeek {
	readonly groupId: number;
	readonly counts: WeekCounts;
	readonly peopleBefore: WeekFacts["peopleBefore"];
	readonly days: DayCounts;
	readonly replyPairs: readonly ReplyPair[];
	/** Notes of the week and of its days seen before anything was counted: exactly these are settled. */
	readonly tokens: readonly number[];
	readonly dayTokens: DayTokens;
	readonly computedAt: Date;
}

export interface StoredWeek {
	readonly rollup: WeekRollup;
	readonly people: readonly PersonWeek[];
	/** Of the notes on later weeks; `null`: none was needed. */
	readonly token: number | null;
}

/**
 * Replaces a week's rows and numbers in one transaction. `laterWeeks` names the weeks to note as changed with it, by
 * the digest of what they build on; killed anywhere, nothing is lost that was not noted.
 */
export async function storeWeek(
	db: Database,
	measured: MeasuredWeek,
	laterWeeks: (carryDigest: number) => readonly LocalDate[],
): Promise<StoredWeek> {
	const { groupId, counts, tokens, days, replyPairs, computedAt } = measured;
	const { start } = counts.week;
	return inTransaction(db, async (tx: QueryRunner) => {
		await replaceDays(tx, groupId, daysOf(start), days);
		await replaceReplyPairs(tx, groupId, start, replyPairs);
		const newPairs = replyPairs.length === 0 ? [] : await listNewPairs(tx, groupId, start);
		const { peopleBefore } = measured;
		const { rollup, people } = measureWeek({
			...counts,
			activeBefore: activeSets(peopleBefore),
			peopleBefore,
			newPairs,
		});
		const { membership, conversation } = counts;
		const { shipLinks } = conversation;
		const carryDigest = carryDigestOf({ memberDays: days.memberDays, replyPairs, membership, people, shipLinks });
		await upsertWeekPeople(tx, groupId, start, people);
		const messages = conversation.posts.length;
		await upsertWeekRollup(tx, groupId, rollup, { computedAt, carryDigest, messages });
		const later = laterWeeks(carryDigest);
		const token = later.length === 0 ? null : await markWeeksDirty(tx, groupId, later);
		await clearDirtyWeek(tx, groupId, start, tokens);
		await clearDirtyDays(tx, groupId, measured.dayTokens);
		return { rollup, people, token };
	});
}

function daysOf(start: LocalDate): LocalDate[] {
	return Array.from({ length: 7 }, (_, weekday) => addDays(start, weekday));
}

/** Who was active one, two and three weeks before. */
export function activeSets(weeks: WeekFacts["peopleBefore"]): WeekFacts["activeBefore"] {
	const active = (index: number) => new Set((weeks[index] ?? []).map(({ personId }) => personId));
	return [active(0), active(1), active(2)];
}
