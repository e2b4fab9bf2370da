import { boolean, int, mysqlTable, primaryKey } from "drizzle-orm/mysql-core";
import type { WeekRollup } from "@/lib/metrics/week-rollup";
import { groupId, jsonDocument, localDate, utcMs } from "../columns";

/** Computed numbers of one group-week; recomputable from raw rows at any time. */
export const weekRollups = mysqlTable(
	"week_rollups",
	{
		groupId: groupId(),
		weekStart: localDate("week_start").notNull(),
		version: int("version", { unsigned: true }).notNull(),
		/** Over, and covered to its end: fit to freeze. */
		isComplete: boolean("is_complete").notNull(),
		rollup: jsonDocument<WeekRollup>("rollup").notNull(),
		computedAt: utcMs("computed_at").notNull(),
	},
	(table) => [primaryKey({ columns: [table.groupId, table.weekStart] })],
);
