import { bigint, mysqlTable, primaryKey } from "drizzle-orm/mysql-core";
import { groupId, localDate } from "../columns";

/** Weeks whose raw rows changed since their rollup. Append-only with a token a batch, so writers never wait. */
export const dirtyWeeks = mysqlTable(
	"dirty_weeks",
	{
		groupId: groupId(),
		weekStart: localDate("week_start").notNull(),
		token: bigint("token", { mode: "number", unsigned: true }).notNull(),
	},
	(table) => [primaryKey({ columns: [table.groupId, table.weekStart, table.token] })],
);
