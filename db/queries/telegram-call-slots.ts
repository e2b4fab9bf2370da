import type { ResultSetHeader } from "mysql2/promise";
import type { QueryRunner } from "../client";

/** Who takes a slot, and how far apart slots lie. */
export interface SlotRequest {
	readonly accountId: string;
	/** Random per limiter instance. */
	readonly holder: string;
	readonly intervalUs: number;
}

/** The database's clock is the one all processes share. */
const NOW_US = "CAST(UNIX_TIMESTAMP(NOW(6)) * 1000000 AS SIGNED)";

/**
 * `now + interval + wait`, where `wait` is what is left of the time taken already. LAST_INSERT_ID(…) hands `wait` back
 * with the answer, so that one statement is all it takes. Assignments run left to right: `holder` is still the last one.
 */
const TAKE_SQL = `UPDATE telegram_call_slots
	SET next_at_us = ${NOW_US} + ? + LAST_INSERT_ID(GREATEST(
		CAST(next_at_us AS SIGNED) + IF(holder = ?, 0, ?) - ${NOW_US}, 0)), holder = ?
	WHERE account_id = ?`;

/** Takes the account's next slot. Returns milliseconds until it, counted from the answer: never too few. */
export async function takeCallSlot(db: QueryRunner, request: SlotRequest): Promise<number> {
	const waitUs = await takeOnce(db, request);
	if (waitUs !== null) return waitUs / 1000;
	await db.pool.query("INSERT IGNORE INTO telegram_call_slots (account_id, next_at_us, holder) VALUES (?, 0, '')", [
		request.accountId,
	]);
	return ((await takeOnce(db, request)) ?? 0) / 1000;
}

async function takeOnce(db: QueryRunner, { accountId, holder, intervalUs }: SlotRequest): Promise<number | null> {
	const [result] = await db.pool.query<ResultSetHeader>(TAKE_SQL, [intervalUs, holder, intervalUs, holder, accountId]);
	return result.affectedRows === 0 ? null : result.insertId;
}
