import type { LocalDate } from "@/lib/time/local-date";
import type { QueryRunner } from "../client";
import { bulkInsert } from "../upsert";

/**
 * Marks weeks to be measured again. `token` is a new random number each time: a worker deletes only the tokens it saw
 * before measuring, so a mark made meanwhile survives it, and writers never wait for each other.
 */
export async function markWeeksDirty(
	tx: QueryRunner,
	groupId: number,
	weekStarts: readonly LocalDate[],
	token: number,
): Promise<void> {
	await bulkInsert(
		tx,
		{ table: "dirty_weeks", columns: ["group_id", "week_start", "token"], onDuplicate: null },
		weekStarts.map((weekStart) => [groupId, weekStart, token]),
	);
}
