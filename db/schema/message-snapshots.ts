import { index, int, mysqlTable, primaryKey } from "drizzle-orm/mysql-core";
import { groupId, messageId, utc } from "../columns";

/** Counters of a message over time; `null`: Telegram did not show that one. */
export const messageSnapshots = mysqlTable(
	"message_snapshots",
	{
		groupId: groupId(),
		messageId: messageId().notNull(),
		takenAt: utc("taken_at").notNull(),
		views: int("views", { unsigned: true }),
		forwards: int("forwards", { unsigned: true }),
		replies: int("replies", { unsigned: true }),
		reactions: int("reactions", { unsigned: true }),
	},
	(table) => [
		primaryKey({ columns: [table.groupId, table.messageId, table.takenAt] }),
		/** Last snapshot of what is young enough to be asked again. */
		index("ix_taken").on(table.groupId, table.takenAt),
	],
);
