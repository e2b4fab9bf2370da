import { desc, eq } from "drizzle-orm";
import type { LocalDate } from "@/lib/time/local-date";
import type { QueryRunner } from "../client";
import { weekRollups } from "../schema/week-rollups";

/** A measured week without its numbers. */
export interface MeasuredWeek {
	readonly weekStart: LocalDate;
	/** Over, and collected to its end. */
	readonly isComplete: boolean;
}

/** Every measured week of a group, newest first. */
export async function listMeasuredWeeks(db: QueryRunner, groupId: number): Promise<MeasuredWeek[]> {
	const rows = await db.orm
		.select({ weekStart: weekRollups.weekStart, isComplete: weekRollups.isComplete })
		.from(weekRollups)
		.where(eq(weekRollups.groupId, groupId))
		.orderBy(desc(weekRollups.weekStart));
	return rows.map(({ weekStart, isComplete }) => ({ weekStart: weekStart as LocalDate, isComplete }));
}
