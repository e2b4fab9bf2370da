import { boolean, int, longtext, mysqlTable, primaryKey, varchar } from "drizzle-orm/mysql-core";
import { token, utcMs } from "../columns";

/** Steps of the embedded executor's runs: planned, then settled once. */
export const jobsSteps = mysqlTable(
	"jobs_step",
	{
		runId: token("run_id", 26).notNull(),
		/** SHA-1 of the step's id. */
		hash: token("hash", 40).notNull(),
		op: varchar("op", { length: 24 }).notNull(),
		name: varchar("name", { length: 255 }).notNull(),
		/** Waits for nobody: what races with it goes on alone. */
		isRacing: boolean("is_racing").notNull(),
		/** The order in which steps settled, from 1; `null`: pending. */
		seq: int("seq", { unsigned: true }),
		/** `{"data":…}` or `{"error":…}`. */
		result: longtext("result"),
		plannedAt: utcMs("planned_at").notNull(),
		settledAt: utcMs("settled_at"),
	},
	(table) => [primaryKey({ columns: [table.runId, table.hash] })],
);
