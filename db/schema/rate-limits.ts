import { bigint, int, mysqlTable, varchar } from "drizzle-orm/mysql-core";

/** Attempts counted by rate-limiter-flexible, which fixes the column names. */
export const rateLimits = mysqlTable("rate_limits", {
	key: varchar("key", { length: 255 }).primaryKey(),
	points: int("points").notNull(),
	expire: bigint("expire", { mode: "number", unsigned: true }),
});
