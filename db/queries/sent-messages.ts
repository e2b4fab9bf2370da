import type { RowDataPacket } from "mysql2/promise";
import type { QueryRunner } from "../client";
import { sqlDateTime } from "../sql-literal";

/** Sending times after `from`, up to and including `to`. */
export interface SentSpan {
	readonly from: Date;
	readonly to: Date;
}

/**
 * Ids of a group's messages sent within the spans, ascending, at most `limit` above `afterId`. Deleted ones and those of
 * the basic group it was (whose shifted ids are negative) are left out: Telegram could not be asked about them.
 */
export async function listSentMessages(
	db: QueryRunner,
	groupId: number,
	spans: readonly SentSpan[],
	{ afterId, limit }: { readonly afterId: number; readonly limit: number },
): Promise<readonly number[]> {
	if (spans.length === 0) return [];
	const within = spans.map(({ from, to }) => `(sent_at>${sqlDateTime(from)} AND sent_at<=${sqlDateTime(to)})`);
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT message_id AS id FROM messages WHERE group_id=? AND message_id>? AND deleted_at IS NULL
		AND (${within.join(" OR ")}) ORDER BY message_id LIMIT ?`,
		[groupId, Math.max(0, afterId), limit],
	);
	return rows.map((row) => Number(row.id));
}
