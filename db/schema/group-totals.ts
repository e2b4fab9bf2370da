import { int, mysqlTable } from "drizzle-orm/mysql-core";
import { groupId, utc } from "../columns";

/** What is held of a group, as of when it was last measured: lists show it without counting millions of rows. */
export const groupTotals = mysqlTable("group_totals", {
	groupId: groupId().primaryKey(),
	messages: int("messages", { unsigned: true }).notNull(),
	firstMessageAt: utc("first_message_at"),
	lastMessageAt: utc("last_message_at"),
});
