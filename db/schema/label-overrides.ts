import { boolean, int, mysqlTable, primaryKey, tinyint } from "drizzle-orm/mysql-core";
import { groupId, messageId, utcMs } from "../columns";

/** What an owner said a message is, or is not. Nothing overrules it. */
export const labelOverrides = mysqlTable(
	"label_overrides",
	{
		groupId: groupId(),
		messageId: messageId().notNull(),
		/** Position in LABELS. */
		label: tinyint("label", { unsigned: true }).notNull(),
		isSet: boolean("is_set").notNull(),
		/** `null`: from the command line. */
		userId: int("user_id", { unsigned: true }),
		decidedAt: utcMs("decided_at").notNull(),
	},
	(table) => [primaryKey({ columns: [table.groupId, table.messageId, table.label] })],
);
