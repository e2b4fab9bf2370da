import type { QueryRunner } from "@/db/client";
import { markWeeksDirty } from "@/db/queries/dirty-weeks";
import type { TimeZone } from "@/lib/time/time-zone";
import { listWeeks, weekOf } from "@/lib/time/week";

/**
 * Marks every week from the one of `from` to the one of `to` to be measured again. Later weeks that build on them are
 * found when they are measured.
 */
export async function markWeeks(
	tx: QueryRunner,
	group: { readonly groupId: number; readonly zone: TimeZone },
	from: Date,
	to: Date,
): Promise<void> {
	const weeks = listWeeks(weekOf(from, group.zone), weekOf(to, group.zone));
	await markWeeksDirty(
		tx,
		group.groupId,
		weeks.map((week) => week.start),
	);
}
