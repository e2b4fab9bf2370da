import { int, mysqlTable } from "drizzle-orm/mysql-core";
import { token, utcMs } from "../columns";

/** How far an account's own sequence of updates (basic groups, private chats) was applied. */
export const telegramUpdateStates = mysqlTable("telegram_update_states", {
	accountId: token("account_id", 36).primaryKey(),
	pts: int("pts").notNull(),
	qts: int("qts").notNull(),
	seq: int("seq").notNull(),
	/** UNIX seconds, as Telegram gives and takes it. */
	date: int("date").notNull(),
	updatedAt: utcMs("updated_at").notNull(),
});
