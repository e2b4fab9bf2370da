import { mysqlTable, primaryKey } from "drizzle-orm/mysql-core";
import type { GroupStatistics } from "@/lib/domain/telegram-reports";
import { groupId, jsonDocument, utc } from "../columns";

/** Telegram's own statistics, a row a period; beside ours, never mixed with them. */
export const groupStatistics = mysqlTable(
	"group_statistics",
	{
		groupId: groupId(),
		periodFrom: utc("period_from").notNull(),
		periodTo: utc("period_to").notNull(),
		takenAt: utc("taken_at").notNull(),
		/** Dates as ISO text. */
		figures: jsonDocument<Omit<GroupStatistics, "from" | "to">>("figures"),
	},
	(table) => [primaryKey({ columns: [table.groupId, table.periodFrom, table.periodTo] })],
);
