import type { RowDataPacket } from "mysql2/promise";
import type { Database } from "@/db/client";

/** What is stored of a chat, in the order of its ids. */
export interface StoredChatRow {
	readonly id: number;
	readonly text: string | null;
	readonly deleted: boolean;
	readonly reactions: number | null;
	readonly topic: number | null;
	readonly album: number | null;
	readonly replyTo: number | null;
}

/** Messages of a group as they are stored. */
export async function storedMessages(db: Database, groupId: number): Promise<StoredChatRow[]> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT message_id, text, deleted_at IS NOT NULL AS gone, reactions, topic_id, album_id, reply_to
		FROM messages WHERE group_id=? ORDER BY message_id`,
		[groupId],
	);
	return rows.map((row) => ({
		id: Number(row.message_id),
		text: String(row.text),
		deleted: Number(row.gone) === 1,
		reactions: row.reactions === null ? null : Number(row.reactions),
		topic: row.topic_id,
		album: row.album_id,
		replyTo: row.reply_to,
	}));
}

/** Ids of a group's service rows with their actions. */
export async function storedServices(db: Database, groupId: number): Promise<{ id: number; action: string }[]> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		"SELECT message_id, action FROM service_messages WHERE group_id=? ORDER BY message_id",
		[groupId],
	);
	return rows.map((row) => ({ id: Number(row.message_id), action: String(row.action) }));
}
