import type { RowDataPacket } from "mysql2/promise";
import type { QueryRunner } from "../client";

export interface GroupTotals {
	readonly messages: number;
	readonly firstMessageAt: Date | null;
	readonly lastMessageAt: Date | null;
}

/** Messages held of every group, with the first and the last, by group number. Groups without messages are absent. */
export async function countMessagesByGroup(db: QueryRunner): Promise<Map<number, GroupTotals>> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT group_id, COUNT(*) AS messages, MIN(sent_at) AS first_at, MAX(sent_at) AS last_at
		FROM messages GROUP BY group_id ORDER BY group_id`,
	);
	return new Map(
		rows.map((row) => [
			Number(row.group_id),
			{ messages: Number(row.messages), firstMessageAt: new Date(row.first_at), lastMessageAt: new Date(row.last_at) },
		]),
	);
}
