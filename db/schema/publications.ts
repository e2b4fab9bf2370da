import { index, int, mysqlTable, text, uniqueIndex, varchar } from "drizzle-orm/mysql-core";
import { groupId, localDate, messageId, telegramId, token, utcMs } from "../columns";

/** A recap on its way into a chat. Claimed with its random id before the send, so that a crash can never post twice. */
export const publications = mysqlTable(
	"publications",
	{
		publicationId: token("publication_id", 36).primaryKey(),
		groupId: groupId(),
		weekStart: localDate("week_start").notNull(),
		/** Marked id of the chat posted to. */
		chatId: telegramId("chat_id").notNull(),
		/** 0: no topic. */
		topicId: messageId("topic_id").notNull(),
		accountId: token("account_id", 36).notNull(),
		/** Signed 64-bit decimal that Telegram deduplicates by. */
		randomId: token("random_id", 20).notNull(),
		/** `claimed`, `sent`, `failed`, `deleted`. */
		state: varchar("state", { length: 16 }).notNull(),
		/** Why it failed, as a person is told. */
		reason: varchar("reason", { length: 255 }),
		/** Our word for it: `slow_mode`, `no_rights`, `chat_lost`, `limited`, … */
		reasonCode: varchar("reason_code", { length: 32 }),
		messageId: messageId(),
		caption: text("caption"),
		/** Language and theme of the picture. */
		locale: varchar("locale", { length: 8 }).notNull(),
		theme: varchar("theme", { length: 8 }).notNull(),
		/** Sends begun; each is counted before it begins. */
		attempts: int("attempts", { unsigned: true }).notNull(),
		/** The channel's update counter just before the first send: where a bot looks for what arrived. */
		channelPts: int("channel_pts"),
		claimedAt: utcMs("claimed_at").notNull(),
		/** When the first send began. */
		firstSendAt: utcMs("first_send_at"),
		/** Not to be tried before. */
		retryAt: utcMs("retry_at"),
		sentAt: utcMs("sent_at"),
		deletedAt: utcMs("deleted_at"),
		updatedAt: utcMs("updated_at").notNull(),
	},
	(table) => [
		/** One post a week, chat and topic: the law behind "exactly once". Serves a group's list too. */
		uniqueIndex("ux_target").on(table.groupId, table.weekStart, table.chatId, table.topicId),
		/** Those left unfinished. */
		index("ix_state").on(table.state, table.retryAt),
	],
);
