import { bigint, boolean, index, int, mysqlTable, tinyint, uniqueIndex, varchar } from "drizzle-orm/mysql-core";
import { token, utcMs } from "../columns";

/** What the embedded executor is to do next, and when: calls of functions, and timers. */
export const jobsQueue = mysqlTable(
	"jobs_queue",
	{
		itemId: bigint("item_id", { mode: "number", unsigned: true }).autoincrement().primaryKey(),
		/** 0: timers; 1: calls. */
		lane: tinyint("lane", { unsigned: true }).notNull(),
		kind: varchar("kind", { length: 16 }).notNull(),
		/** A run; a debounce's key. */
		runId: token("run_id", 64).notNull(),
		/** The step it is about; empty: the run. */
		step: token("step", 40).notNull(),
		functionId: varchar("function_id", { length: 191 }).notNull(),
		capacity1: token("capacity_1", 64).notNull(),
		capacity2: token("capacity_2", 64).notNull(),
		attempt: int("attempt", { unsigned: true }).notNull(),
		dueAt: utcMs("due_at").notNull(),
		/** The runner working on it; 0: nobody is. */
		leaseEpoch: bigint("lease_epoch", { mode: "number", unsigned: true }).notNull(),
		/** Times it was taken: tells an answer to an earlier taking from one to this. */
		claims: int("claims", { unsigned: true }).notNull(),
		/** Times in a row its holder was gone before there was an answer. */
		crashes: int("crashes", { unsigned: true }).notNull(),
		/** Something settled while it was worked on: once more. */
		isWanted: boolean("is_wanted").notNull(),
	},
	(table) => [
		uniqueIndex("uq_item").on(table.runId, table.kind, table.step),
		/** What is due, oldest first. */
		index("ix_due").on(table.lane, table.leaseEpoch, table.dueAt, table.itemId),
	],
);
