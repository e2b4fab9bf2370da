import { int, mysqlTable, primaryKey, varchar } from "drizzle-orm/mysql-core";
import { groupId, messageId } from "../columns";

/** Reactions standing on a message when it was last seen, by emoji. */
export const messageReactions = mysqlTable(
	"message_reactions",
	{
		groupId: groupId(),
		messageId: messageId().notNull(),
		/** The emoji, `custom:<document id>` or `paid`. */
		emoji: varchar("emoji", { length: 64 }).notNull(),
		count: int("count", { unsigned: true }).notNull(),
	},
	(table) => [primaryKey({ columns: [table.groupId, table.messageId, table.emoji] })],
);
