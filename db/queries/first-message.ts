import type { RowDataPacket } from "mysql2/promise";
import type { QueryRunner } from "../client";

/** When the oldest message held of a group was sent; `null`: none is. Read from the end of the time index. */
export async function findFirstMessageAt(db: QueryRunner, groupId: number): Promise<Date | null> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		"SELECT sent_at FROM messages FORCE INDEX (ix_time) WHERE group_id=? ORDER BY sent_at, sender_id, message_id LIMIT 1",
		[groupId],
	);
	return (rows[0]?.sent_at as Date | undefined) ?? null;
}

/** When the newest message held of a group was sent; `null`: none is. */
export async function findLastMessageAt(db: QueryRunner, groupId: number): Promise<Date | null> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT sent_at FROM messages FORCE INDEX (ix_time) WHERE group_id=?
		ORDER BY sent_at DESC, sender_id DESC, message_id DESC LIMIT 1`,
		[groupId],
	);
	return (rows[0]?.sent_at as Date | undefined) ?? null;
}
