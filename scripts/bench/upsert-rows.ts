import type { RowDataPacket } from "mysql2/promise";
import type { Database } from "@/db/client";
import type { MessageRow } from "@/db/history-row";
import { upsertMessages } from "@/db/queries/messages";
import { loadedTable } from "./load-rows";

const BATCH_ROWS = 1_000;
/** Two statements run and two are ready to be sent as soon as a connection is free. */
const STATEMENTS = 4;
/** Connections the step is to be given. */
export const UPSERT_CONNECTIONS = 2;

/** The import's own write path alone: the rows last loaded, a thousand a statement on two connections, into an empty table. */
export async function upsertRows(db: Database): Promise<() => Promise<void>> {
	const [found] = await db.pool.query<RowDataPacket[]>(
		`SELECT * FROM ${loadedTable("messages")} ORDER BY group_id, message_id`,
	);
	const rows = found.map(toRow);
	const readings = new Map(
		found.map((row) => [row.message_id, { bits: row.labels, version: row.label_version, language: row.language }]),
	);
	await db.pool.query("TRUNCATE TABLE messages");
	return async () => {
		let next = 0;
		const lane = async () => {
			for (;;) {
				const batch = rows.slice(next, next + BATCH_ROWS);
				next += BATCH_ROWS;
				if (batch.length === 0) return;
				await upsertMessages(db, 1, batch, readings);
			}
		};
		await Promise.all(Array.from({ length: STATEMENTS }, lane));
	};
}

function toRow(row: RowDataPacket): Omit<MessageRow, "toRead"> {
	return {
		messageId: row.message_id,
		senderId: row.sender_id,
		senderKind: row.sender_kind,
		senderName: null,
		sentAt: row.sent_at,
		isTimeTrusted: row.is_time_trusted === 1,
		isLive: row.is_live === 1,
		kind: row.kind,
		replyTo: row.reply_to,
		topicId: row.topic_id,
		albumId: row.album_id,
		isForward: row.is_forward === 1,
		reactions: row.reactions,
		words: row.words,
		editedAt: row.edited_at,
		contentHash: row.content_hash,
		reactionsHash: row.reactions_hash,
		text: row.text,
		extras: row.extras,
		reactionList: null,
	};
}
