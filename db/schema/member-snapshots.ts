import { boolean, int, mysqlTable, primaryKey } from "drizzle-orm/mysql-core";
import { groupId, utc } from "../columns";

/** How many members a group had at an instant, and how much of the list could be read. */
export const memberSnapshots = mysqlTable(
	"member_snapshots",
	{
		groupId: groupId(),
		takenAt: utc("taken_at").notNull(),
		/** Telegram's own count. */
		participants: int("participants", { unsigned: true }),
		admins: int("admins", { unsigned: true }),
		online: int("online", { unsigned: true }),
		/** Rows of the list that were read; `null`: none asked for. */
		listed: int("listed", { unsigned: true }),
		/** The list was read to its end and is not cut by Telegram's limit: who is absent has left. */
		isComplete: boolean("is_complete").notNull(),
		joined: int("joined", { unsigned: true }),
		left: int("left_count", { unsigned: true }),
	},
	(table) => [primaryKey({ columns: [table.groupId, table.takenAt] })],
);
