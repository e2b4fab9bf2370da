import { int, mysqlTable, primaryKey, varchar } from "drizzle-orm/mysql-core";
import { token, utcMs } from "../columns";

/** Until when Telegram told an account to leave a method (or, in slow mode, a chat) alone. */
export const telegramWaits = mysqlTable(
	"telegram_waits",
	{
		accountId: token("account_id", 36).notNull(),
		/** Method, `method#chat` for slow mode, `*` for everything. */
		scope: varchar("scope", { length: 96 }).notNull(),
		until: utcMs("until").notNull(),
		/** As told, before jitter. */
		seconds: int("seconds", { unsigned: true }).notNull(),
		/** Times in a row. */
		attempts: int("attempts", { unsigned: true }).notNull(),
	},
	(table) => [primaryKey({ columns: [table.accountId, table.scope] })],
);
