import type { RowDataPacket } from "mysql2/promise";
import type { QueryRunner } from "../client";
import { type GroupRange, timeWithin } from "./week-facts-range";

/** Messages of any age with the reactions dated in a range, by id. */
export async function listReactionsGiven(
	db: QueryRunner,
	range: GroupRange,
): Promise<{ readonly messageId: number; readonly given: number }[]> {
	const [rows] = await db.pool.query<([number, number] & RowDataPacket[])[]>({
		sql: `SELECT message_id, COUNT(*) FROM reaction_events WHERE group_id=${range.groupId}
			AND ${timeWithin("reacted_at", range)} GROUP BY message_id ORDER BY message_id`,
		rowsAsArray: true,
	});
	return rows.map(([messageId, given]) => ({ messageId, given }));
}

/** Numbers of a range's service rows from 1 up, ascending. */
export async function listServiceIds(db: QueryRunner, range: GroupRange): Promise<number[]> {
	const [rows] = await db.pool.query<([number] & RowDataPacket[])[]>({
		sql: `SELECT message_id FROM service_messages FORCE INDEX (ix_time) WHERE group_id=${range.groupId}
			AND ${timeWithin("sent_at", range)} AND message_id>0 ORDER BY message_id`,
		rowsAsArray: true,
	});
	return rows.map(([messageId]) => messageId);
}
