import { bigint, mysqlTable } from "drizzle-orm/mysql-core";
import { token } from "../columns";

/** The account's token bucket, shared by all processes: when the next request may leave, in the database's microseconds. */
export const telegramCallSlots = mysqlTable("telegram_call_slots", {
	accountId: token("account_id", 36).primaryKey(),
	nextAtUs: bigint("next_at_us", { mode: "number", unsigned: true }).notNull(),
	/** Who took the last one: a change of hands costs an interval, for neither knows how late the other's request ran. */
	holder: token("holder", 36).notNull(),
});
