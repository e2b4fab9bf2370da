import type { QueryRunner } from "@/db/client";
import { markDaysDirty } from "@/db/queries/dirty-days";
import { dayOf, listDays } from "@/lib/time/day-clock";
import type { TimeZone } from "@/lib/time/time-zone";

/**
 * Marks every local day from the one of `from` to the one of `to` to be counted again, in the transaction that changes
 * them. The weeks that build on them are found when they are counted.
 */
export async function markDays(
	tx: QueryRunner,
	group: { readonly groupId: number; readonly zone: TimeZone },
	from: Date,
	to: Date,
): Promise<void> {
	await markDaysDirty(tx, group.groupId, listDays(dayOf(from, group.zone), dayOf(to, group.zone)));
}
