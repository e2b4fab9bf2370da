import type { RowDataPacket } from "mysql2/promise";
import type { QueryRunner } from "../client";

/** A message as the list of labels shows it. */
export interface ListedMessage {
	readonly messageId: number;
	readonly sentAt: Date;
	/** `null`: no longer kept, or there was none. */
	readonly text: string | null;
	/** Position in LANGUAGES; `null`: too little text to tell. */
	readonly language: number | null;
	/** Bits of labels, traits and denials. */
	readonly bits: number;
}

/** Which messages, by ascending id. */
export interface ListedRange {
	readonly groupId: number;
	/** Ids above this. */
	readonly after: number;
	readonly limit: number;
	/** Sent at or after this; `null`: whenever. */
	readonly since: Date | null;
	/** These alone; `null`: all. */
	readonly ids: readonly number[] | null;
}

/** A page of messages with their texts, by id. */
export async function listMessagesToLabel(db: QueryRunner, range: ListedRange): Promise<ListedMessage[]> {
	const { groupId, after, limit, since, ids } = range;
	if (ids?.length === 0) return [];
	const where = ["group_id=?", "message_id>?"];
	const values: (number | Date)[] = [groupId, after];
	if (since !== null) {
		where.push("sent_at>=?");
		values.push(since);
	}
	if (ids !== null) where.push(`message_id IN (${ids.map(Number).join(",")})`);
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT message_id AS id, sent_at, text, language, labels FROM messages
		WHERE ${where.join(" AND ")} ORDER BY message_id LIMIT ?`,
		[...values, limit],
	);
	return rows.map((row) => ({
		messageId: Number(row.id),
		sentAt: row.sent_at,
		text: row.text === "" ? null : String(row.text),
		language: row.language === null ? null : Number(row.language),
		bits: Number(row.labels),
	}));
}

/** Lowest id among the messages sent at or after a moment: before it there is nothing to look for. `null`: there are none. */
export async function findFirstIdSince(db: QueryRunner, groupId: number, since: Date): Promise<number | null> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		"SELECT MIN(message_id) AS id FROM messages WHERE group_id=? AND sent_at>=?",
		[groupId, since],
	);
	return rows[0]?.id === null || rows[0] === undefined ? null : Number(rows[0].id);
}

/** Messages stored of a group. */
export async function countMessagesOf(db: QueryRunner, groupId: number): Promise<number> {
	const [rows] = await db.pool.query<RowDataPacket[]>("SELECT COUNT(*) AS held FROM messages WHERE group_id=?", [
		groupId,
	]);
	return Number(rows[0]?.held ?? 0);
}
