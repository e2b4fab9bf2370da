import type { RowDataPacket } from "mysql2/promise";
import type { QueryRunner } from "../client";
import type { StoredReading } from "./messages";

/** What one message was read to say, locked until the transaction ends. `null`: there is no such message. */
export async function lockReading(
	tx: QueryRunner,
	groupId: number,
	messageId: number,
): Promise<(StoredReading & { readonly sentAt: Date }) | null> {
	const [rows] = await tx.pool.query<RowDataPacket[]>(
		`SELECT labels, label_version, language, sent_at FROM messages
		WHERE group_id=? AND message_id=? ORDER BY message_id FOR UPDATE`,
		[groupId, messageId],
	);
	const [row] = rows;
	if (row === undefined) return null;
	return {
		bits: Number(row.labels),
		version: Number(row.label_version),
		language: row.language === null ? null : Number(row.language),
		sentAt: row.sent_at,
	};
}
