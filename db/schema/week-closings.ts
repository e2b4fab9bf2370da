import { index, mysqlTable, primaryKey, varchar } from "drizzle-orm/mysql-core";
import { groupId, localDate, token, utcMs } from "../columns";

/** What was decided about each closed week: the row is the law that a week is closed, and its recap scheduled, once. */
export const weekClosings = mysqlTable(
	"week_closings",
	{
		groupId: groupId(),
		weekStart: localDate("week_start").notNull(),
		state: varchar("state", { length: 16 }).notNull(),
		reason: varchar("reason", { length: 255 }),
		postAt: utcMs("post_at"),
		decideBy: utcMs("decide_by"),
		remindedAt: utcMs("reminded_at"),
		decidedAt: utcMs("decided_at"),
		publicationId: token("publication_id", 36),
		closedAt: utcMs("closed_at").notNull(),
		updatedAt: utcMs("updated_at").notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.groupId, table.weekStart] }),
		/** Those still under way. */
		index("ix_state").on(table.state, table.postAt),
	],
);
