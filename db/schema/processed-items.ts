import { mysqlTable, primaryKey } from "drizzle-orm/mysql-core";
import { token, utcMs } from "../columns";

/** What a consumer has dealt with, by its own key. */
export const processedItems = mysqlTable(
	"processed_items",
	{
		scope: token("scope", 64).notNull(),
		itemKey: token("item_key", 128).notNull(),
		processedAt: utcMs("processed_at").notNull(),
	},
	(table) => [primaryKey({ columns: [table.scope, table.itemKey] })],
);
