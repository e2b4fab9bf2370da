import { boolean, int, mysqlTable } from "drizzle-orm/mysql-core";
import { groupId, messageId, utcMs } from "../columns";

/** How a group's messages are labelled; a group without a row has the built-in rules and nothing else. */
export const labelSettings = mysqlTable("label_settings", {
	groupId: groupId().primaryKey(),
	/** Raised with every change of the group's own words. */
	revision: int("revision", { unsigned: true }).notNull(),
	/** labelVersion() every message of the group was last read with; 0: never as a whole. */
	labelledVersion: int("labelled_version", { unsigned: true }).notNull(),
	/** The owner lets texts go to the language model the operator has set up. */
	isModelAllowed: boolean("is_model_allowed").notNull(),
	/** The model was asked about messages up to this id; `null`: never about any. */
	modelAfter: messageId("model_after"),
	updatedAt: utcMs("updated_at").notNull(),
});
