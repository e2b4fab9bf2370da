import { index, mysqlTable, primaryKey, smallint, varchar } from "drizzle-orm/mysql-core";
import { groupId, messageId, telegramId, utc } from "../columns";

/** One row a person and a join, leave or removal, derived from service rows. */
export const membershipEvents = mysqlTable(
	"membership_events",
	{
		groupId: groupId(),
		messageId: messageId().notNull(),
		position: smallint("position", { unsigned: true }).notNull(),
		kind: varchar("kind", { length: 24 }).notNull(),
		/** `null`: the source does not identify the person. */
		memberId: telegramId("member_id"),
		displayName: varchar("display_name", { length: 255 }),
		occurredAt: utc("occurred_at").notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.groupId, table.messageId, table.position] }),
		/** Joins and leaves of a week; rejoins look a member's earlier leaves up through it. */
		index("ix_time").on(table.groupId, table.occurredAt, table.memberId),
	],
);
