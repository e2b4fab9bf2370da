import { boolean, int, mysqlTable, primaryKey } from "drizzle-orm/mysql-core";
import { groupId, messageId, token, utc } from "../columns";

/** An unbroken stretch of history some source held: what lies outside every stretch is unknown, not zero. */
export const collectedParts = mysqlTable(
	"collected_parts",
	{
		groupId: groupId(),
		importId: token("import_id", 36).notNull(),
		part: int("part", { unsigned: true }).notNull(),
		firstMessageId: messageId("first_message_id").notNull(),
		lastMessageId: messageId("last_message_id").notNull(),
		firstAt: utc("first_at").notNull(),
		lastAt: utc("last_at").notNull(),
		/** Rows (messages and service rows) it held. */
		entries: int("entries", { unsigned: true }).notNull(),
		/** Whether the source shows reactions at all; without it a week's reactions are unknown. */
		hasReactions: boolean("has_reactions").notNull(),
	},
	(table) => [primaryKey({ columns: [table.groupId, table.importId, table.part] })],
);
