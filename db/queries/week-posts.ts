import type { RowDataPacket } from "mysql2/promise";
import { PEER_KINDS } from "@/lib/domain/member";
import { MESSAGE_KINDS } from "@/lib/domain/message";
import type { PostFact } from "@/lib/metrics/post-fact";
import type { QueryRunner } from "../client";
import type { MessageRange } from "./week-facts-range";

/** In the order of the columns selected below. */
type PostRow = [
	messageId: number,
	senderId: number | null,
	senderKind: number,
	seconds: number,
	kind: number,
	topicId: number | null,
	albumId: number | null,
	isForward: number,
	isDeleted: number,
	replyTo: number | null,
	parentId: number | null,
	parentKind: number | null,
	reactions: number | null,
	words: number,
	labels: number,
	language: number | null,
	isRead: number,
] &
	RowDataPacket[];

/** Every message of a range without its text, oldest first, beside the sender of what it answers. */
export async function listPosts(
	db: QueryRunner,
	groupId: number,
	messages: Pick<MessageRange, "where" | "hint">,
): Promise<PostFact[]> {
	if (messages.where === null) return [];
	const [rows] = await db.pool.query<PostRow[]>({
		sql: `SELECT m.message_id, m.sender_id, m.sender_kind, TIMESTAMPDIFF(SECOND,'1970-01-01',m.sent_at), m.kind,
			m.topic_id, m.album_id, m.is_forward, m.deleted_at IS NOT NULL, m.reply_to, p.sender_id, p.sender_kind,
			m.reactions, m.words, m.labels, m.language, m.label_version>0
			FROM messages AS m ${messages.hint} LEFT JOIN messages AS p ON p.group_id=${groupId} AND p.message_id=m.reply_to
			WHERE ${messages.where} ORDER BY m.sent_at, m.message_id`,
		rowsAsArray: true,
	});
	return rows.map(toPostFact);
}

/** The same of these messages alone. */
export async function listPostsById(db: QueryRunner, groupId: number, ids: readonly number[]): Promise<PostFact[]> {
	if (ids.length === 0) return [];
	const where = `m.group_id=${Number(groupId)} AND m.message_id IN (${ids.map(Number).join(",")})`;
	return listPosts(db, groupId, { where, hint: "" });
}

function toPostFact(row: PostRow): PostFact {
	return {
		messageId: row[0],
		senderId: row[1],
		senderKind: PEER_KINDS[row[2]] ?? "unknown",
		at: row[3] * 1000,
		kind: MESSAGE_KINDS[row[4]] ?? "other",
		topicId: row[5],
		albumId: row[6],
		isForward: row[7] === 1,
		isDeleted: row[8] === 1,
		replyTo: row[9],
		parentId: row[10],
		parentKind: row[11] === null ? null : (PEER_KINDS[row[11]] ?? "unknown"),
		reactions: row[12],
		words: row[13],
		labels: row[14],
		language: row[15],
		isRead: row[16] === 1,
	};
}
