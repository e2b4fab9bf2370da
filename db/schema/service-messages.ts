import { bigint, boolean, index, mysqlTable, primaryKey, varchar } from "drizzle-orm/mysql-core";
import { groupId, jsonDocument, messageId, telegramId, utc } from "../columns";
import type { ServiceDetails } from "../history-row";

/** Service rows (joins, pins, topics, migrations), kept as the source names them. */
export const serviceMessages = mysqlTable(
	"service_messages",
	{
		groupId: groupId(),
		messageId: messageId().notNull(),
		action: varchar("action", { length: 64 }).notNull(),
		actorId: telegramId("actor_id"),
		sentAt: utc("sent_at").notNull(),
		details: jsonDocument<ServiceDetails>("details"),
		deletedAt: utc("deleted_at"),
		/** 53-bit digest of the content but its time. */
		contentHash: bigint("content_hash", { mode: "number" }).notNull(),
		isTimeTrusted: boolean("is_time_trusted").notNull(),
		/** Told by live Telegram, which knows people by id: an export does not change such a row. */
		isLive: boolean("is_live").notNull().default(false),
	},
	(table) => [
		primaryKey({ columns: [table.groupId, table.messageId] }),
		/** First and last row of a group beside its messages. */
		index("ix_time").on(table.groupId, table.sentAt),
	],
);
