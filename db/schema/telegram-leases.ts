import { mysqlTable, varchar } from "drizzle-orm/mysql-core";
import { token, utcMs } from "../columns";

/** Which process may use an account's session. Two at once kill the key for ever, so this row is the law. */
export const telegramLeases = mysqlTable("telegram_leases", {
	accountId: token("account_id", 36).primaryKey(),
	/** Random per acquisition. */
	holder: token("holder", 36).notNull(),
	/** Shown to whoever waits: host, process, purpose. */
	holderNote: varchar("holder_note", { length: 255 }).notNull(),
	acquiredAt: utcMs("acquired_at").notNull(),
	/** The database's clock; past it the lease may be taken. */
	expiresAt: utcMs("expires_at").notNull(),
	/** Somebody waits since then: a holder working in the background gives way. */
	wantedAt: utcMs("wanted_at"),
});
