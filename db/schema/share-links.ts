import { boolean, index, int, mysqlTable } from "drizzle-orm/mysql-core";
import { groupId, localDate, token, utcMs } from "../columns";

/** A public, unguessable, revocable address of one recap. */
export const shareLinks = mysqlTable(
	"share_links",
	{
		slug: token("slug", 32).primaryKey(),
		groupId: groupId(),
		weekStart: localDate("week_start").notNull(),
		/** `false` (the default): people appear under pseudonyms. */
		showsNames: boolean("shows_names").notNull(),
		createdBy: int("created_by", { unsigned: true }),
		createdAt: utcMs("created_at").notNull(),
		revokedAt: utcMs("revoked_at"),
	},
	(table) => [
		/** A recap page lists its links. */
		index("ix_recap").on(table.groupId, table.weekStart),
	],
);
