import { bigint, boolean, mysqlTable, varchar } from "drizzle-orm/mysql-core";
import { token, utcMs } from "../columns";

/** Which process runs the embedded executor. One row; its `epoch` fences off whoever had it before. */
export const jobsRunners = mysqlTable("jobs_runner", {
	name: token("name", 32).primaryKey(),
	/** Counts acquisitions. */
	epoch: bigint("epoch", { mode: "number", unsigned: true }).notNull(),
	/** Random per acquisition. */
	holder: token("holder", 36).notNull(),
	/** Shown to whoever asks: host, process. */
	holderNote: varchar("holder_note", { length: 255 }).notNull(),
	/** It takes nothing new, and runs end at their next step. */
	isStopping: boolean("is_stopping").notNull(),
	acquiredAt: utcMs("acquired_at").notNull(),
	/** The database's clock; past it the lease may be taken. */
	expiresAt: utcMs("expires_at").notNull(),
});
