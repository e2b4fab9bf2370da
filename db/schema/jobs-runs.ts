import { bigint, index, int, longtext, mysqlTable, uniqueIndex, varchar } from "drizzle-orm/mysql-core";
import { token, utcMs } from "../columns";

/** Runs as the embedded executor drives them. What people are shown is `job_runs`. */
export const jobsRuns = mysqlTable(
	"jobs_run",
	{
		runId: token("run_id", 26).primaryKey(),
		/** With the app's id in front: `shiplog-close-week`. */
		functionId: varchar("function_id", { length: 191 }).notNull(),
		/** `queued`, `running`, or how it ended. */
		status: varchar("status", { length: 16 }).notNull(),
		eventUlid: token("event_ulid", 26).notNull(),
		eventId: token("event_id", 255).notNull(),
		event: longtext("event").notNull(),
		/** What it returned, or the error it ended with, as JSON. */
		output: longtext("output"),
		/** The run and step that invoked it. */
		invokerRun: token("invoker_run", 26),
		invokerStep: token("invoker_step", 40),
		/** Held while it is not over: no two runs of one key. */
		singletonKey: token("singleton_key", 64),
		/** What its calls are counted under; empty: not counted. */
		capacity1: token("capacity_1", 64).notNull(),
		capacity2: token("capacity_2", 64).notNull(),
		/** Settled steps, and the bytes their results take. */
		steps: int("steps", { unsigned: true }).notNull(),
		stateBytes: bigint("state_bytes", { mode: "number", unsigned: true }).notNull(),
		createdAt: utcMs("created_at").notNull(),
		startedAt: utcMs("started_at"),
		endedAt: utcMs("ended_at"),
	},
	(table) => [
		/** One event starts a function once. */
		uniqueIndex("uq_function_event").on(table.functionId, table.eventUlid),
		uniqueIndex("uq_singleton").on(table.singletonKey),
		/** Runs an event may call off. */
		index("ix_function").on(table.functionId, table.status),
		/** Runs an event started. */
		index("ix_event").on(table.eventId),
		/** Those to forget. */
		index("ix_ended").on(table.endedAt),
	],
);
