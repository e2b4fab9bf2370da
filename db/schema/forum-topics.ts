import { mysqlTable, primaryKey, varchar } from "drizzle-orm/mysql-core";
import { groupId, messageId, utc } from "../columns";

/** Topics of a forum. `inferred`: its creation row is not in any source; many messages point at its id. */
export const forumTopics = mysqlTable(
	"forum_topics",
	{
		groupId: groupId(),
		topicId: messageId("topic_id").notNull(),
		title: varchar("title", { length: 255 }),
		origin: varchar("origin", { length: 16 }).$type<"service" | "inferred">().notNull(),
		createdAt: utc("created_at"),
	},
	(table) => [primaryKey({ columns: [table.groupId, table.topicId] })],
);
