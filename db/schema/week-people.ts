import { customType, mysqlTable, primaryKey } from "drizzle-orm/mysql-core";
import { groupId, localDate } from "../columns";

const bytes = customType<{ data: Buffer }>({ dataType: () => "mediumblob" });

/** Who posted in a week, on which days and how often: what later weeks look back on. Written with the week's rollup. */
export const weekPeople = mysqlTable(
	"week_people",
	{
		groupId: groupId(),
		weekStart: localDate("week_start").notNull(),
		/** One row a person (lib/metrics/people/pack-people): a week is one row here, so half a year is 26. */
		people: bytes("people").notNull(),
	},
	(table) => [primaryKey({ columns: [table.groupId, table.weekStart] })],
);
