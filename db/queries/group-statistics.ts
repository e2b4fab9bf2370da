import { desc, eq } from "drizzle-orm";
import type { GroupStatistics } from "@/lib/domain/telegram-reports";
import type { QueryRunner } from "../client";
import { groupStatistics } from "../schema/group-statistics";

/** Stores Telegram's own statistics of a period; a later answer for the same period replaces the earlier. */
export async function upsertGroupStatistics(
	tx: QueryRunner,
	groupId: number,
	{ from, to, ...figures }: GroupStatistics,
	takenAt: Date,
): Promise<void> {
	await tx.orm
		.insert(groupStatistics)
		.values({ groupId, periodFrom: from, periodTo: to, takenAt, figures })
		.onDuplicateKeyUpdate({ set: { takenAt, figures } });
}

/** The statistics of the latest period, or `null`. */
export async function findLatestStatistics(db: QueryRunner, groupId: number): Promise<GroupStatistics | null> {
	const [row] = await db.orm
		.select()
		.from(groupStatistics)
		.where(eq(groupStatistics.groupId, groupId))
		.orderBy(desc(groupStatistics.periodTo))
		.limit(1);
	const figures = row?.figures ?? null;
	return row === undefined || figures === null ? null : { from: row.periodFrom, to: row.periodTo, ...figures };
}
