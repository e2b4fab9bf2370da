import { double, index, int, mysqlTable, text, varchar } from "drizzle-orm/mysql-core";
import { jsonDocument, token, utcMs } from "../columns";

/** Runs as they report themselves: what people are shown, the same whichever server drives the jobs. */
export const jobRuns = mysqlTable(
	"job_runs",
	{
		runId: token("run_id", 64).primaryKey(),
		functionId: varchar("function_id", { length: 64 }).notNull(),
		eventId: token("event_id", 128).notNull(),
		eventName: varchar("event_name", { length: 64 }).notNull(),
		eventData: jsonDocument<unknown>("event_data").notNull(),
		groupId: int("group_id", { unsigned: true }),
		state: varchar("state", { length: 16 }).notNull(),
		step: varchar("step", { length: 128 }),
		attempt: int("attempt", { unsigned: true }).notNull(),
		unit: varchar("unit", { length: 16 }),
		current: int("current", { unsigned: true }),
		total: int("total", { unsigned: true }),
		/** Per second. */
		rate: double("rate"),
		waitingFor: varchar("waiting_for", { length: 255 }),
		waitingUntil: utcMs("waiting_until"),
		error: text("error"),
		result: jsonDocument<unknown>("result"),
		startedAt: utcMs("started_at").notNull(),
		updatedAt: utcMs("updated_at").notNull(),
		endedAt: utcMs("ended_at"),
	},
	(table) => [
		/** What goes on now, and what failed last. */
		index("ix_state").on(table.state, table.updatedAt),
		/** A group's own. */
		index("ix_group").on(table.groupId, table.startedAt),
		/** What moved since a reader last looked; and what is old enough to go. */
		index("ix_updated").on(table.updatedAt),
		/** A function's last. */
		index("ix_function").on(table.functionId, table.updatedAt),
		/** Runs an event started. */
		index("ix_event").on(table.eventId),
	],
);
