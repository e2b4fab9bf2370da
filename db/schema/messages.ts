import {
	bigint,
	boolean,
	index,
	int,
	mediumtext,
	mysqlTable,
	primaryKey,
	smallint,
	tinyint,
} from "drizzle-orm/mysql-core";
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
		/** Told by live Telegram, which knows topics, albums, edits and deletions: an export does not change such a row. */
		isLive: boolean("is_live").notNull().default(false),
		/** Position in MESSAGE_KINDS. */
		kind: tinyint("kind", { unsigned: true }).notNull(),
		/**
		 * A true reply's target. A post into a forum topic has `topic_id` only; into an inferred topic both, and equal,
		 * because a later source may still show that the target is a message.
		 */
		replyTo: messageId("reply_to"),
		/** 1 is General. `null`: no forum, or the topic cannot be known. */
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
		/** 53-bit digest of the source's content but its time and reactions: tells changed from unchanged. */
		contentHash: bigint("content_hash", { mode: "number" }).notNull(),
		/** The same for reactions; `null` when the source shows none, so that such a source does not wipe them. */
		reactionsHash: bigint("reactions_hash", { mode: "number" }),
		/** Medium: an export may hold what no Telegram client would send. */
		text: mediumtext("text").notNull(),
		/** Bits of LABELS and TRAITS, as the text, the group's words and its owner say. Stays when the text goes. */
		labels: smallint("labels", { unsigned: true }).notNull().default(0),
		/** labelVersion() of the rules that read the text; 0: nobody has yet. */
		labelVersion: int("label_version", { unsigned: true }).notNull().default(0),
		/** Position in LANGUAGES; `null`: too little text to tell. */
		language: tinyint("language", { unsigned: true }),
		/** JSON of entities, poll, media, forward origin, via-bot; `null` when there is none of it. */
		extras: mediumtext("extras"),
	},
	(table) => [
		primaryKey({ columns: [table.groupId, table.messageId] }),
		/** Week and day scans, distinct posters of a period (covering). */
		index("ix_time").on(table.groupId, table.sentAt, table.senderId),
	],
);
