import type { RowDataPacket } from "mysql2/promise";
import { PEER_KINDS } from "@/lib/domain/member";
import { MESSAGE_KINDS } from "@/lib/domain/message";
import type { DayPost } from "@/lib/metrics/day-counts";
import type { InstantRange } from "@/lib/time/week";
import type { QueryRunner } from "../client";
import { timeWithin } from "./week-facts-range";

/** In the order of the columns selected below. */
type DayRow = [
	messageId: number,
	senderId: number | null,
	senderKind: number,
	seconds: number,
	kind: number,
	topicId: number | null,
	albumId: number | null,
	parentId: number | null,
	parentKind: number | null,
	reactions: number | null,
	words: number,
	labels: number,
] &
	RowDataPacket[];

/** The messages of some stretches of time, as far as days are counted from them. Literal bounds: both servers plan by them. */
export async function listDayPosts(
	db: QueryRunner,
	groupId: number,
	ranges: readonly InstantRange[],
): Promise<DayPost[]> {
	if (ranges.length === 0) return [];
	const within = ranges.map((range) => `(${timeWithin("m.sent_at", { groupId, ...range })})`).join(" OR ");
	const [rows] = await db.pool.query<DayRow[]>({
		sql: `SELECT m.message_id, m.sender_id, m.sender_kind, TIMESTAMPDIFF(SECOND,'1970-01-01',m.sent_at), m.kind,
			m.topic_id, m.album_id, p.sender_id, p.sender_kind, m.reactions, m.words, m.labels
			FROM messages AS m FORCE INDEX (ix_time)
			LEFT JOIN messages AS p ON p.group_id=${groupId} AND p.message_id=m.reply_to
			WHERE m.group_id=${groupId} AND (${within}) ORDER BY NULL`,
		rowsAsArray: true,
	});
	return rows.map(toDayPost);
}

function toDayPost(row: DayRow): DayPost {
	return {
		messageId: row[0],
		senderId: row[1],
		senderKind: PEER_KINDS[row[2]] ?? "unknown",
		at: row[3] * 1000,
		kind: MESSAGE_KINDS[row[4]] ?? "other",
		topicId: row[5],
		albumId: row[6],
		parentId: row[7],
		parentKind: row[8] === null ? null : (PEER_KINDS[row[8]] ?? "unknown"),
		reactions: row[9],
		words: row[10],
		labels: row[11],
	};
}
