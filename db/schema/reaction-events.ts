import { index, mysqlTable, primaryKey, smallint, varchar } from "drizzle-orm/mysql-core";
import { groupId, messageId, telegramId, utc } from "../columns";

/** Single reactions the source still dates (`recent`): a truncated sample, whose coverage is events over counts. */
export const reactionEvents = mysqlTable(
	"reaction_events",
	{
		groupId: groupId(),
		messageId: messageId().notNull(),
		emoji: varchar("emoji", { length: 64 }).notNull(),
		position: smallint("position", { unsigned: true }).notNull(),
		memberId: telegramId("member_id"),
		reactedAt: utc("reacted_at"),
	},
	(table) => [
		primaryKey({ columns: [table.groupId, table.messageId, table.emoji, table.position] }),
		/** Reactions given in a week. */
		index("ix_time").on(table.groupId, table.reactedAt),
	],
);
