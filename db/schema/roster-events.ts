import { index, mysqlTable, primaryKey, varchar } from "drizzle-orm/mysql-core";
import { groupId, telegramId, token, utc } from "../columns";

/** Joins and leaves learnt from member lists and the admin log, beside those of service rows. */
export const rosterEvents = mysqlTable(
	"roster_events",
	{
		groupId: groupId(),
		/** `list:<taken at>:<member>` or `log:<event id>`: the same fact is stored once. */
		eventKey: token("event_key", 64).notNull(),
		memberId: telegramId("member_id").notNull(),
		/** A MembershipKind. */
		kind: varchar("kind", { length: 24 }).notNull(),
		/** It happened after `after` (`null`: unknown) and not later than `at`. */
		after: utc("after_at"),
		at: utc("at").notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.groupId, table.eventKey] }),
		/** Those of a week. */
		index("ix_at").on(table.groupId, table.at),
	],
);
