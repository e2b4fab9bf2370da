import { index, int, mysqlTable, primaryKey } from "drizzle-orm/mysql-core";
import { groupId, localDate, telegramId } from "../columns";

/** Replies between two people in one week, as an unordered pair (`low_id` < `high_id`). */
export const replyPairs = mysqlTable(
	"reply_pairs",
	{
		groupId: groupId(),
		weekStart: localDate("week_start").notNull(),
		lowId: telegramId("low_id").notNull(),
		highId: telegramId("high_id").notNull(),
		lowToHigh: int("low_to_high", { unsigned: true }).notNull(),
		highToLow: int("high_to_low", { unsigned: true }).notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.groupId, table.weekStart, table.lowId, table.highId] }),
		/** Whether a pair met in an earlier week. */
		index("ix_pair").on(table.groupId, table.lowId, table.highId, table.weekStart),
	],
);
