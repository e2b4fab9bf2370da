import { mysqlTable, primaryKey, smallint, varchar } from "drizzle-orm/mysql-core";
import { groupId, messageId, telegramId } from "../columns";

/** Who is mentioned in a message, by id or by username. */
export const messageMentions = mysqlTable(
	"message_mentions",
	{
		groupId: groupId(),
		messageId: messageId().notNull(),
		position: smallint("position", { unsigned: true }).notNull(),
		/** `null`: mentioned by username. */
		memberId: telegramId("member_id"),
		/** Lower case, without `@`; `null`: mentioned by id. */
		username: varchar("username", { length: 32 }),
	},
	(table) => [primaryKey({ columns: [table.groupId, table.messageId, table.position] })],
);
