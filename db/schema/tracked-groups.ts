import { boolean, int, mysqlTable, uniqueIndex, varchar } from "drizzle-orm/mysql-core";
import { telegramId, token, utcMs } from "../columns";

/** A chat this workspace tracks. `group_id` is assigned by us (no AUTO_INCREMENT: it would bind us to one server). */
export const trackedGroups = mysqlTable(
	"tracked_groups",
	{
		groupId: int("group_id", { unsigned: true }).primaryKey(),
		chatId: telegramId("chat_id").notNull(),
		idSource: varchar("id_source", { length: 16 }).$type<"telegram" | "title">().notNull(),
		kind: varchar("kind", { length: 16 }).notNull(),
		title: varchar("title", { length: 255 }).notNull(),
		slug: token("slug", 64).notNull(),
		/** IANA name or fixed offset (`+04:00`); every local day and week of the group is cut in it. */
		zone: varchar("zone", { length: 64 }).notNull(),
		zoneSource: varchar("zone_source", { length: 16 }).$type<"evidence" | "asked" | "default">().notNull(),
		locale: varchar("locale", { length: 8 }).notNull(),
		isPublic: boolean("is_public"),
		createdAt: utcMs("created_at").notNull(),
		updatedAt: utcMs("updated_at").notNull(),
	},
	(table) => [
		/** Finds the group an export belongs to. */
		uniqueIndex("ux_chat").on(table.chatId),
		/** Resolves the name in URLs and on the command line. */
		uniqueIndex("ux_slug").on(table.slug),
	],
);
