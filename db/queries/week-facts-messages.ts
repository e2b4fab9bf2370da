import type { RowDataPacket } from "mysql2/promise";
import { PEER_KINDS, type PeerKind } from "@/lib/domain/member";
import { MESSAGE_KINDS, type MessageKind } from "@/lib/domain/message";
import type { ContentCell, ReplyCell, SenderCell } from "@/lib/metrics/week-facts";
import type { QueryRunner } from "../client";
import { bucketOf, type GroupRange, type MessageRange } from "./week-facts-range";

/** An album counts once: by its first message. */
const IS_POST = "(m.album_id IS NULL OR m.album_id=m.message_id)";
/** Positions of PEER_KINDS that are people (`isPerson`). */
const PERSON_KINDS = [PEER_KINDS.indexOf("human"), PEER_KINDS.indexOf("deleted")].join(",");

/** Posts by sender and bucket. */
export async function countSenderCells(
	db: QueryRunner,
	range: GroupRange,
	messages: MessageRange,
	bucketSeconds: number,
): Promise<SenderCell[]> {
	if (messages.where === null) return [];
	const [rows] = await db.pool.query<([number | null, number, number, number] & RowDataPacket[])[]>({
		sql: `SELECT m.sender_id AS sender, m.sender_kind AS kind, ${bucketOf("m.sent_at", range, bucketSeconds)} AS bucket,
			COUNT(*) AS posts FROM messages AS m ${messages.hint} WHERE ${messages.where} AND ${IS_POST}
			GROUP BY m.sender_id, m.sender_kind, bucket ORDER BY NULL`,
		rowsAsArray: true,
	});
	return rows.map(([senderId, kind, bucket, posts]) => ({ senderId, senderKind: peerKindOf(kind), bucket, posts }));
}

/** Posts and reactions by kind of content, topic and kind of sender. */
export async function countContentCells(db: QueryRunner, messages: MessageRange): Promise<ContentCell[]> {
	if (messages.where === null) return [];
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT m.kind AS kind, m.topic_id AS topic, m.sender_kind AS sender_kind, SUM(${IS_POST}) AS posts,
		SUM(${IS_POST} AND m.deleted_at IS NOT NULL) AS deleted_posts, COUNT(*) AS messages,
		COUNT(m.reactions) AS messages_with_reactions, COALESCE(SUM(m.reactions), 0) AS reactions
		FROM messages AS m ${messages.hint} WHERE ${messages.where}
		GROUP BY m.kind, m.topic_id, m.sender_kind ORDER BY m.kind, m.topic_id, m.sender_kind`,
	);
	return rows.map((row) => ({
		kind: messageKindOf(Number(row.kind)),
		topicId: row.topic === null ? null : Number(row.topic),
		senderKind: peerKindOf(Number(row.sender_kind)),
		posts: Number(row.posts),
		deletedPosts: Number(row.deleted_posts),
		messages: Number(row.messages),
		messagesWithReactions: Number(row.messages_with_reactions),
		reactions: Number(row.reactions),
	}));
}

/** People's posts that reply to another person's message, by both and by bucket; the target may be of any age. */
export async function countReplyCells(
	db: QueryRunner,
	range: GroupRange,
	messages: MessageRange,
	bucketSeconds: number,
): Promise<ReplyCell[]> {
	if (messages.where === null) return [];
	const [rows] = await db.pool.query<([number, number, number, number] & RowDataPacket[])[]>({
		sql: `SELECT m.sender_id AS sender, p.sender_id AS parent, ${bucketOf("m.sent_at", range, bucketSeconds)} AS bucket,
			COUNT(*) AS replies FROM messages AS m ${messages.hint}
			JOIN messages AS p ON p.group_id=${range.groupId} AND p.message_id=m.reply_to
			WHERE ${messages.where} AND ${IS_POST} AND m.reply_to IS NOT NULL AND m.sender_kind IN (${PERSON_KINDS})
			AND p.sender_kind IN (${PERSON_KINDS}) AND m.sender_id<>p.sender_id
			GROUP BY m.sender_id, p.sender_id, bucket ORDER BY NULL`,
		rowsAsArray: true,
	});
	return rows.map(([senderId, parentId, bucket, replies]) => ({ senderId, parentId, bucket, replies }));
}

function peerKindOf(position: number): PeerKind {
	return PEER_KINDS[position] ?? "unknown";
}

function messageKindOf(position: number): MessageKind {
	return MESSAGE_KINDS[position] ?? "other";
}
