import { mysqlTable, primaryKey, varbinary } from "drizzle-orm/mysql-core";
import { utcMs } from "../columns";

/** What a consumer has dealt with, by its own key. Bytes: as text, `a` and `a ` would be one key. */
export const processedItems = mysqlTable(
	"processed_items",
	{
		scope: varbinary("scope", { length: 256 }).notNull(),
		itemKey: varbinary("item_key", { length: 512 }).notNull(),
		processedAt: utcMs("processed_at").notNull(),
	},
	(table) => [primaryKey({ columns: [table.scope, table.itemKey] })],
);
