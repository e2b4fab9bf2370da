import { mysqlTable, smallint } from "drizzle-orm/mysql-core";
import { groupId, utcMs } from "../columns";

/** What a group's owner allows to be kept; a group without a row has the defaults. */
export const privacySettings = mysqlTable("privacy_settings", {
	groupId: groupId().primaryKey(),
	/** Days a message's text is kept; `null`: for as long as the message. */
	textDays: smallint("text_days", { unsigned: true }),
	updatedAt: utcMs("updated_at").notNull(),
});
