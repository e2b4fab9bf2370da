import type { RowDataPacket } from "mysql2/promise";
import type { QueryRunner } from "../client";

/** When a stored message was sent and what its reactions were. */
export interface ReactedEntry {
	readonly sentAt: Date;
	readonly reactionsHash: number | null;
}

/** Those of these messages that are stored, by id. */
export async function findReactedMessages(
	tx: QueryRunner,
	groupId: number,
	ids: readonly number[],
): Promise<ReadonlyMap<number, ReactedEntry>> {
	if (ids.length === 0) return new Map();
	const [rows] = await tx.pool.query<RowDataPacket[]>(
		`SELECT message_id AS id, sent_at, reactions_hash FROM messages
		WHERE group_id=${groupId} AND message_id IN (${ids.join(",")}) ORDER BY message_id`,
	);
	return new Map(
		rows.map((row) => [
			Number(row.id),
			{ sentAt: row.sent_at, reactionsHash: row.reactions_hash === null ? null : Number(row.reactions_hash) },
		]),
	);
}

/** Sets a stored message's total and digest. */
export async function updateReactionTotals(
	tx: QueryRunner,
	groupId: number,
	messageId: number,
	{ total, hash }: { readonly total: number; readonly hash: number },
): Promise<void> {
	await tx.pool.query("UPDATE messages SET reactions=?, reactions_hash=? WHERE group_id=? AND message_id=?", [
		total,
		hash,
		groupId,
		messageId,
	]);
}
