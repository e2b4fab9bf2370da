import { int, mysqlTable, primaryKey } from "drizzle-orm/mysql-core";
import type { Recap } from "@/lib/recap/recap";
import { groupId, jsonDocument, localDate, utcMs } from "../columns";

/** The frozen story of a complete week. Written once; a later change of the data never rewrites it. */
export const recaps = mysqlTable(
	"recaps",
	{
		groupId: groupId(),
		weekStart: localDate("week_start").notNull(),
		schemaVersion: int("schema_version", { unsigned: true }).notNull(),
		recap: jsonDocument<Recap>("recap").notNull(),
		frozenAt: utcMs("frozen_at").notNull(),
	},
	(table) => [primaryKey({ columns: [table.groupId, table.weekStart] })],
);
