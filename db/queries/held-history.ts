import type { ResultSetHeader, RowDataPacket } from "mysql2/promise";
import type { QueryRunner } from "../client";

/** What is held of a group. `null`: nothing. */
export interface HeldHistory {
	/** Largest id of a message or service row. */
	readonly lastId: number;
	readonly firstAt: Date;
	readonly lastAt: Date;
}

/** Bounds of the messages and service rows held of a group, or `null` when there are none. */
export async function findHeldHistory(db: QueryRunner, groupId: number): Promise<HeldHistory | null> {
	const bounds = (table: string) =>
		`SELECT MAX(message_id) AS last_id, MIN(sent_at) AS first_at, MAX(sent_at) AS last_at FROM ${table} WHERE group_id=${groupId}`;
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT MAX(last_id) AS last_id, MIN(first_at) AS first_at, MAX(last_at) AS last_at
		FROM (${bounds("messages")} UNION ALL ${bounds("service_messages")}) AS held ORDER BY last_id`,
	);
	const row = rows[0];
	if (row === undefined || row.last_id === null) return null;
	return { lastId: Number(row.last_id), firstAt: new Date(row.first_at), lastAt: new Date(row.last_at) };
}

export type EntryTable = "messages" | "service_messages";

/** Ids of one table from `after` (exclusive) to `to` (inclusive), ascending, at most `limit`; with the deleted mark. */
export async function listHeldIds(
	db: QueryRunner,
	table: EntryTable,
	range: {
		readonly groupId: number;
		readonly after: number;
		readonly to: number;
		readonly limit: number;
		/** Leaves out what live Telegram told of. */
		readonly sparesLive: boolean;
	},
): Promise<{ readonly id: number; readonly isDeleted: boolean }[]> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT message_id AS id, deleted_at IS NOT NULL AS is_deleted FROM ${table}
		WHERE group_id=? AND message_id>? AND message_id<=?${range.sparesLive ? " AND is_live=0" : ""} ORDER BY message_id LIMIT ?`,
		[range.groupId, range.after, range.to, range.limit],
	);
	return rows.map((row) => ({ id: Number(row.id), isDeleted: Number(row.is_deleted) === 1 }));
}

/** Marks rows a newer source no longer has. Returns how many were not marked before. */
export async function markDeleted(
	tx: QueryRunner,
	table: EntryTable,
	groupId: number,
	ids: readonly number[],
	at: Date,
): Promise<number> {
	if (ids.length === 0) return 0;
	const [result] = await tx.pool.query<ResultSetHeader>(
		`UPDATE ${table} SET deleted_at=? WHERE group_id=? AND deleted_at IS NULL AND message_id IN (${ids.join(",")})`,
		[at, groupId],
	);
	return result.affectedRows;
}

/** First and last instant among these entries, or `null`. */
export async function findSpanOf(
	db: QueryRunner,
	table: EntryTable,
	groupId: number,
	ids: readonly number[],
): Promise<{ readonly from: Date; readonly to: Date } | null> {
	if (ids.length === 0) return null;
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT MIN(sent_at) AS from_at, MAX(sent_at) AS to_at FROM ${table}
		WHERE group_id=${groupId} AND message_id IN (${ids.join(",")})`,
	);
	const row = rows[0];
	return row === undefined || row.from_at === null ? null : { from: new Date(row.from_at), to: new Date(row.to_at) };
}
