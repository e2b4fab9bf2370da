import { bigint, boolean, double, int, mysqlTable, primaryKey, varchar } from "drizzle-orm/mysql-core";
import type { PackedNumbers } from "@/lib/metrics/packed-numbers";
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
		/** What {@link weekRollups.rollup} says of both, where a glance at all weeks need not read it. */
		zone: varchar("zone", { length: 64 }).notNull(),
		coverage: double("coverage"),
		/** Digest of what later weeks build on: unchanged, they need not be measured again. */
		carryDigest: bigint("carry_digest", { mode: "number" }).notNull(),
		/** Rows held of the week, whoever sent them, each part of an album counted. */
		messages: int("messages", { unsigned: true }).notNull(),
		/** Its numbers alone, packed: what half a year on a page is drawn from. */
		numbers: jsonDocument<PackedNumbers>("numbers").notNull(),
		/** 48-bit digest of them: who has read them before need not read them again. */
		numbersDigest: bigint("numbers_digest", { mode: "number" }).notNull(),
		rollup: jsonDocument<WeekRollup>("rollup").notNull(),
		computedAt: utcMs("computed_at").notNull(),
	},
	(table) => [primaryKey({ columns: [table.groupId, table.weekStart] })],
);
