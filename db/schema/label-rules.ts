import { mysqlTable, primaryKey, tinyint, varchar } from "drizzle-orm/mysql-core";
import { groupId, utcMs } from "../columns";

/** Words and tags a group has for itself. */
export const labelRules = mysqlTable(
	"label_rules",
	{
		groupId: groupId(),
		/** Position in LABELS. */
		label: tinyint("label", { unsigned: true }).notNull(),
		kind: varchar("kind", { length: 8 }).$type<"word" | "tag">().notNull(),
		/** Folded as texts are before they are read; a tag without its `#` or `/`. */
		phrase: varchar("phrase", { length: 64 }).notNull(),
		createdAt: utcMs("created_at").notNull(),
	},
	(table) => [primaryKey({ columns: [table.groupId, table.label, table.kind, table.phrase] })],
);
