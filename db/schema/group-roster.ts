import { boolean, index, mysqlTable, primaryKey, varchar } from "drizzle-orm/mysql-core";
import { groupId, telegramId, utc } from "../columns";

/** Who is in a group, as the last member list showed; people who left keep their row. */
export const groupRoster = mysqlTable(
	"group_roster",
	{
		groupId: groupId(),
		memberId: telegramId("member_id").notNull(),
		status: varchar("status", { length: 16 }).notNull(),
		isPresent: boolean("is_present").notNull(),
		/** As Telegram dates it; `null`: it does not. */
		joinedAt: utc("joined_at"),
		firstSeenAt: utc("first_seen_at").notNull(),
		lastSeenAt: utc("last_seen_at").notNull(),
		/** First complete list without them. */
		missedAt: utc("missed_at"),
	},
	(table) => [
		primaryKey({ columns: [table.groupId, table.memberId] }),
		/** Who is present. */
		index("ix_present").on(table.groupId, table.isPresent),
	],
);
