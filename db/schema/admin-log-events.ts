import { bigint, index, mysqlTable, primaryKey, varchar } from "drizzle-orm/mysql-core";
import { groupId, jsonDocument, telegramId, utc } from "../columns";

/** What admins did, as Telegram's log (kept two days there) told. */
export const adminLogEvents = mysqlTable(
	"admin_log_events",
	{
		groupId: groupId(),
		eventId: bigint("event_id", { mode: "bigint" }).notNull(),
		kind: varchar("kind", { length: 64 }).notNull(),
		actorId: telegramId("actor_id").notNull(),
		memberId: telegramId("member_id"),
		occurredAt: utc("occurred_at").notNull(),
		details: jsonDocument<Record<string, string>>("details"),
	},
	(table) => [
		primaryKey({ columns: [table.groupId, table.eventId] }),
		/** Those of a week. */
		index("ix_time").on(table.groupId, table.occurredAt),
	],
);
