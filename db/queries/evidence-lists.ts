import type { RowDataPacket } from "mysql2/promise";
import type { EarlierMessage } from "@/lib/metrics/evidence/evidence-facts";
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

/** Messages of a range with their senders, oldest first; from the time index alone, which has all of it. */
export async function listWritten(db: QueryRunner, range: GroupRange): Promise<EarlierMessage[]> {
	const [rows] = await db.pool.query<([number, number, number] & RowDataPacket[])[]>({
		sql: `SELECT message_id, sender_id, TIMESTAMPDIFF(SECOND,'1970-01-01',sent_at) FROM messages FORCE INDEX (ix_time)
			WHERE group_id=${range.groupId} AND ${timeWithin("sent_at", range)} AND sender_id IS NOT NULL
			ORDER BY sent_at, message_id`,
		rowsAsArray: true,
	});
	return rows.map(([messageId, senderId, seconds]) => ({ messageId, senderId, at: seconds * 1000 }));
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
