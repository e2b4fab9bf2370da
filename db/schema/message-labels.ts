import { index, int, mysqlTable, primaryKey, tinyint, varchar } from "drizzle-orm/mysql-core";
import { groupId, messageId } from "../columns";

/** Why a message has a label: one row a label. The bits in `messages.labels` are what is counted. */
export const messageLabels = mysqlTable(
	"message_labels",
	{
		groupId: groupId(),
		messageId: messageId().notNull(),
		/** Position in LABELS. */
		label: tinyint("label", { unsigned: true }).notNull(),
		/** Position in LABEL_SOURCES. */
		source: tinyint("source", { unsigned: true }).notNull(),
		rule: varchar("rule", { length: 64 }).notNull(),
		/** UTF-16 units of the text; `null`: the rule does not rest on the text. */
		spanStart: int("span_start", { unsigned: true }),
		spanLength: int("span_length", { unsigned: true }),
		/** Hundredths. */
		confidence: tinyint("confidence", { unsigned: true }).notNull(),
		version: int("version", { unsigned: true }).notNull(),
		/** Canonical address of what was shipped. */
		link: varchar("link", { length: 512 }),
	},
	(table) => [
		primaryKey({ columns: [table.groupId, table.messageId, table.label] }),
		/** All messages with one label, in order: demos, blockers. */
		index("ix_label").on(table.groupId, table.label, table.messageId),
	],
);
