import { int, mysqlTable, primaryKey } from "drizzle-orm/mysql-core";
import { groupId, localDate, telegramId } from "../columns";

/** Posts and replies of one person on one local day. Rebuilt a week at a time with the week's rollup. */
export const memberDays = mysqlTable(
	"member_days",
	{
		groupId: groupId(),
		day: localDate("day").notNull(),
		memberId: telegramId("member_id").notNull(),
		posts: int("posts", { unsigned: true }).notNull(),
		replies: int("replies", { unsigned: true }).notNull(),
	},
	(table) => [primaryKey({ columns: [table.groupId, table.day, table.memberId] })],
);
