import { bigint, mysqlTable, primaryKey } from "drizzle-orm/mysql-core";
import { groupId, localDate } from "../columns";

/** Days whose raw rows changed since they were counted. Append-only with a token a batch, so writers never wait. */
export const dirtyDays = mysqlTable(
	"dirty_days",
	{
		groupId: groupId(),
		day: localDate("day").notNull(),
		token: bigint("token", { mode: "number", unsigned: true }).notNull(),
	},
	(table) => [primaryKey({ columns: [table.groupId, table.day, table.token] })],
);
