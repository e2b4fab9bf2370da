import type { RowDataPacket } from "mysql2/promise";
import type { QueryRunner } from "../client";
import { bulkInsert } from "../upsert";

/** Counters Telegram pushed of one message; `null`: it did not show that one. */
export interface PushedViews {
	readonly messageId: number;
	readonly views: number | null;
	readonly forwards: number | null;
}

const TARGET = {
	table: "message_snapshots",
	columns: ["group_id", "message_id", "taken_at", "views", "forwards"],
	onDuplicate: "views=COALESCE(VALUES(views),views),forwards=COALESCE(VALUES(forwards),forwards)",
};

/** Adds counters of stored messages to their time series; within one second the later ones stand. */
export async function insertPushedViews(
	tx: QueryRunner,
	groupId: number,
	pushed: readonly PushedViews[],
	at: Date,
): Promise<void> {
	if (pushed.length === 0) return;
	const [rows] = await tx.pool.query<RowDataPacket[]>(
		`SELECT message_id AS id FROM messages
		WHERE group_id=${groupId} AND message_id IN (${pushed.map(({ messageId }) => messageId).join(",")}) ORDER BY message_id`,
	);
	const stored = new Set(rows.map(({ id }) => Number(id)));
	const kept = pushed.filter(({ messageId }) => stored.has(messageId)).sort((a, b) => a.messageId - b.messageId);
	await bulkInsert(
		tx,
		TARGET,
		kept.map(({ messageId, views, forwards }) => [groupId, messageId, at, views, forwards]),
	);
}
