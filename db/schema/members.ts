import { index, mysqlTable, primaryKey, varchar } from "drizzle-orm/mysql-core";
import { groupId, telegramId, utc } from "../columns";

/** Everyone who sent, acted or reacted in a group, people or not (`kind`). */
export const members = mysqlTable(
	"members",
	{
		groupId: groupId(),
		memberId: telegramId("member_id").notNull(),
		kind: varchar("kind", { length: 16 }).notNull(),
		displayName: varchar("display_name", { length: 255 }),
		/** Instant the name was current; a newer source replaces it, an older one does not. */
		nameAsOf: utc("name_as_of").notNull(),
		/** First and last counted message; `null` for people who never posted. */
		firstMessageAt: utc("first_message_at"),
		lastMessageAt: utc("last_message_at"),
	},
	(table) => [
		primaryKey({ columns: [table.groupId, table.memberId] }),
		/** New voices of a week: first message within it. */
		index("ix_first").on(table.groupId, table.firstMessageAt),
	],
);
