import type { RowDataPacket } from "mysql2/promise";
import type { QueryRunner } from "../client";
import { takeNew } from "../upsert";

export interface GroupTotals {
	readonly messages: number;
	readonly firstMessageAt: Date | null;
	readonly lastMessageAt: Date | null;
}

/**
 * Messages held of every group, with the first and the last, by group number: as of when each was last measured; those
 * that never were are counted now. Groups without messages are absent.
 */
export async function countMessagesByGroup(db: QueryRunner): Promise<Map<number, GroupTotals>> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT g.group_id AS group_id, t.messages AS messages, t.first_message_at AS first_at, t.last_message_at AS last_at
		FROM tracked_groups AS g LEFT JOIN group_totals AS t ON t.group_id=g.group_id ORDER BY g.group_id`,
	);
	const unmeasured = rows.filter((row) => row.messages === null).map((row) => Number(row.group_id));
	const found = [...rows.filter((row) => Number(row.messages) > 0), ...(await countNow(db, unmeasured))];
	return new Map(found.map((row) => [Number(row.group_id), toTotals(row)]));
}

/** Notes what is held of a group: the sum of its weeks, which must be up to date. */
export async function storeGroupTotals(db: QueryRunner, groupId: number): Promise<void> {
	await db.pool.query(
		`INSERT INTO group_totals (group_id, messages, first_message_at, last_message_at)
		SELECT group_id, messages, first_at, last_at FROM (SELECT ? AS group_id,
			(SELECT COALESCE(SUM(messages), 0) FROM week_rollups WHERE group_id=?) AS messages,
			(SELECT MIN(sent_at) FROM messages WHERE group_id=?) AS first_at,
			(SELECT MAX(sent_at) FROM messages WHERE group_id=?) AS last_at) AS held
		ON DUPLICATE KEY UPDATE ${takeNew("messages", "first_message_at", "last_message_at")}`,
		[groupId, groupId, groupId, groupId],
	);
}

async function countNow(db: QueryRunner, groupIds: readonly number[]): Promise<RowDataPacket[]> {
	if (groupIds.length === 0) return [];
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT group_id, COUNT(*) AS messages, MIN(sent_at) AS first_at, MAX(sent_at) AS last_at
		FROM messages WHERE group_id IN (${groupIds.join(",")}) GROUP BY group_id ORDER BY group_id`,
	);
	return rows;
}

function toTotals(row: RowDataPacket): GroupTotals {
	return { messages: Number(row.messages), firstMessageAt: row.first_at, lastMessageAt: row.last_at };
}
