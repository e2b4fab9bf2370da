import { index, longtext, mysqlTable } from "drizzle-orm/mysql-core";
import { token, utcMs } from "../columns";

/** What the embedded executor remembers for a while: ids of events, idempotency, schedules, rates, debounces. */
export const jobsKeys = mysqlTable(
	"jobs_key",
	{
		/** Kind and hash: `event:…`. */
		key: token("k", 96).primaryKey(),
		/** Whose insert came first, or what is remembered. */
		value: longtext("value").notNull(),
		expiresAt: utcMs("expires_at").notNull(),
	},
	(table) => [index("ix_expires").on(table.expiresAt)],
);
