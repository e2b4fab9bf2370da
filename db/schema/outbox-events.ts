import { index, mysqlTable, varchar } from "drizzle-orm/mysql-core";
import { jsonDocument, token, utcMs } from "../columns";

/** Events stored with the change that caused them, until the job runner has taken them: a crash between the two loses none. */
export const outboxEvents = mysqlTable(
	"outbox_events",
	{
		eventId: token("event_id", 128).primaryKey(),
		name: varchar("name", { length: 64 }).notNull(),
		data: jsonDocument<Record<string, unknown>>("data").notNull(),
		createdAt: utcMs("created_at").notNull(),
		/** `null`: not handed over yet. */
		sentAt: utcMs("sent_at"),
	},
	(table) => [
		/** Those to hand over, oldest first; and those to forget. */
		index("ix_sent").on(table.sentAt, table.createdAt),
	],
);
