import { int, mysqlTable, tinyint, varchar } from "drizzle-orm/mysql-core";
import { groupId, messageId, token, utcMs } from "../columns";

/** How a group's recap is posted; a group without a row has the defaults. */
export const postingSettings = mysqlTable("posting_settings", {
	groupId: groupId().primaryKey(),
	mode: varchar("mode", { length: 16 }).notNull(),
	/** Local hour after the week's end. */
	hour: tinyint("hour", { unsigned: true }).notNull(),
	/** `null`: no topic. */
	topicId: messageId("topic_id"),
	accountId: token("account_id", 36),
	locale: varchar("locale", { length: 8 }),
	theme: varchar("theme", { length: 8 }).notNull(),
	quietRule: varchar("quiet_rule", { length: 16 }).notNull(),
	draftHours: int("draft_hours", { unsigned: true }).notNull(),
	updatedAt: utcMs("updated_at").notNull(),
});
