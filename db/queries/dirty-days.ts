import type { LocalDate } from "@/lib/time/local-date";
import type { QueryRunner } from "../client";
import { clearDirty, type DirtyTable, type DirtyTokens, listDirty, noteDirty } from "./dirty-notes";

const DAYS: DirtyTable = { table: "dirty_days", column: "day" };

/** Notes that were seen, by day. */
export type DayTokens = DirtyTokens;

/** Notes that raw rows of these local days changed, in the transaction that changes them. */
export async function markDaysDirty(
	tx: QueryRunner,
	groupId: number,
	days: Iterable<LocalDate>,
	token?: number,
): Promise<void> {
	await noteDirty(tx, DAYS, groupId, days, token);
}

/** Tokens of a group's dirty days, oldest day first. */
export function listDirtyDays(db: QueryRunner, groupId: number): Promise<Map<LocalDate, number[]>> {
	return listDirty(db, DAYS, groupId);
}

/** Forgets exactly the notes that were seen. */
export function clearDirtyDays(tx: QueryRunner, groupId: number, seen: DayTokens): Promise<void> {
	return clearDirty(tx, DAYS, groupId, seen);
}
