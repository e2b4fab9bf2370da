import { index, int, mysqlTable, varchar } from "drizzle-orm/mysql-core";
import { groupId, token, utcMs } from "../columns";

/** A question about a group somebody wants to ask again. */
export const savedQueries = mysqlTable(
	"saved_queries",
	{
		queryId: token("query_id", 26).primaryKey(),
		groupId: groupId(),
		name: varchar("name", { length: 80 }).notNull(),
		/** The question as one line of text. */
		line: varchar("line", { length: 1000 }).notNull(),
		/** `null`: from the command line. */
		createdBy: int("created_by", { unsigned: true }),
		createdAt: utcMs("created_at").notNull(),
	},
	/** Those of a group. */
	(table) => [index("ix_group").on(table.groupId, table.createdAt)],
);
