import { date, int, mysqlTable, primaryKey, varchar } from "drizzle-orm/mysql-core";
import { token } from "../columns";

/** Direct messages and joins of a UTC day, charged before they are sent. */
export const telegramQuotas = mysqlTable(
	"telegram_quotas",
	{
		accountId: token("account_id", 36).notNull(),
		kind: varchar("kind", { length: 8 }).$type<"dm" | "join">().notNull(),
		/** UTC. */
		day: date("day", { mode: "string" }).notNull(),
		used: int("used", { unsigned: true }).notNull(),
	},
	(table) => [primaryKey({ columns: [table.accountId, table.kind, table.day] })],
);
