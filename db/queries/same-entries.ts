import type { RowDataPacket } from "mysql2/promise";
import type { QueryRunner } from "../client";
import { TEXTLESS_DIGEST } from "../history-row";

/** A post by what everybody sees of it. */
export interface SeenPost {
	readonly messageId: number;
	readonly sentAt: Date;
	readonly senderId: number;
	readonly text: string;
}

/** How many of these posts are stored from exports under their own id, and how many under another. Texts count where they are kept. */
export async function findSameEntries(
	db: QueryRunner,
	groupId: number,
	posts: readonly SeenPost[],
): Promise<{ readonly own: number; readonly other: number }> {
	const times = posts.map(({ sentAt }) => sentAt.getTime());
	if (times.length === 0) return { own: 0, other: 0 };
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT message_id AS id, sent_at, sender_id, IF(content_hash=${TEXTLESS_DIGEST}, NULL, text) AS text FROM messages
		WHERE group_id=? AND sent_at BETWEEN ? AND ? AND is_live=0 ORDER BY message_id`,
		[groupId, new Date(Math.min(...times)), new Date(Math.max(...times))],
	);
	const keyOf = (sentAt: Date, senderId: unknown, text: unknown) => `${sentAt.getTime()}|${senderId}|${text}`;
	const held = new Map(rows.map((row) => [keyOf(row.sent_at, row.sender_id, row.text), Number(row.id)]));
	let own = 0;
	let other = 0;
	for (const { messageId, sentAt, senderId, text } of posts) {
		const id = held.get(keyOf(sentAt, senderId, text)) ?? held.get(keyOf(sentAt, senderId, null));
		if (id === messageId) own += 1;
		else if (id !== undefined) other += 1;
	}
	return { own, other };
}
