import { index, mysqlTable, primaryKey, text, varchar } from "drizzle-orm/mysql-core";
import { token } from "../columns";

/** Events that runs of the embedded executor wait for. The time they wait at most is a timer in the queue. */
export const jobsWaits = mysqlTable(
	"jobs_wait",
	{
		runId: token("run_id", 26).notNull(),
		hash: token("hash", 40).notNull(),
		event: varchar("event", { length: 255 }).notNull(),
		/** `null`: any event of the name. */
		expression: text("expression"),
	},
	(table) => [primaryKey({ columns: [table.runId, table.hash] }), index("ix_event").on(table.event)],
);
