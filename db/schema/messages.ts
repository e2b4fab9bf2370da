import { bigint, boolean, index, int, mysqlTable, primaryKey, smallint, text, tinyint } from "drizzle-orm/mysql-core";
import { groupId, messageId, telegramId, utc } from "../columns";

/** User messages. Text stays in the row: measured faster than a table of its own, hot and cold. */
export const messages = mysqlTable(
	"messages",
	{
		groupId: groupId(),
		messageId: messageId().notNull(),
		/** `null`: the source names no sender. */
		senderId: telegramId("sender_id"),
		/** Position in PEER_KINDS. */
		senderKind: tinyint("sender_kind", { unsigned: true }).notNull(),
		sentAt: utc("sent_at").notNull(),
		/** `false`: derived from the exporter's local clock, replaced by any source that knows UTC. */
		isTimeTrusted: boolean("is_time_trusted").notNull(),
		/** Position in MESSAGE_KINDS. */
		kind: tinyint("kind", { unsigned: true }).notNull(),
		/** A true reply's target. A post into a forum topic has `topic_id` only. */
		replyTo: messageId("reply_to"),
		topicId: messageId("topic_id"),
		/** First message id of its album; the album counts as one post. */
		albumId: messageId("album_id"),
		isForward: boolean("is_forward").notNull(),
		/** Total reactions; `null`: the source cannot show them. */
		reactions: int("reactions", { unsigned: true }),
		words: smallint("words", { unsigned: true }).notNull(),
		editedAt: utc("edited_at"),
		/** When a newer source was found to lack it. The row stays and still counts. */
		deletedAt: utc("deleted_at"),
		/** First 63 bits of a digest over the source's content: tells changed from unchanged without reading text. */
		contentHash: bigint("content_hash", { mode: "bigint" }).notNull(),
		text: text("text").notNull(),
		/** JSON of entities, poll, media, forward origin, via-bot; `null` when there is none of it. */
		extras: text("extras"),
	},
	(table) => [
		primaryKey({ columns: [table.groupId, table.messageId] }),
		/** Week and day scans, distinct posters of a period (covering). */
		index("ix_time").on(table.groupId, table.sentAt, table.senderId),
	],
);
