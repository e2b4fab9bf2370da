import { bigint, index, longtext, mysqlTable, uniqueIndex, varchar } from "drizzle-orm/mysql-core";
import { token, utcMs } from "../columns";

/** Events as the embedded executor took them; it routes each once. Bodies are text: a JSON column would sort their keys. */
export const jobsEvents = mysqlTable(
	"jobs_event",
	{
		seq: bigint("seq", { mode: "number", unsigned: true }).autoincrement().primaryKey(),
		/** The executor's own id. */
		ulid: token("ulid", 26).notNull(),
		/** What functions see as `event.id`: the sender's, else the ulid. */
		eventId: token("event_id", 255).notNull(),
		name: varchar("name", { length: 255 }).notNull(),
		body: longtext("body").notNull(),
		receivedAt: utcMs("received_at").notNull(),
		/** `null`: not looked at yet. */
		routedAt: utcMs("routed_at"),
	},
	(table) => [
		uniqueIndex("uq_ulid").on(table.ulid),
		/** Those to route, in the order they came; and those to forget. */
		index("ix_routed").on(table.routedAt, table.seq),
	],
);
