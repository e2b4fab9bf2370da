import { and, asc, eq, gt, isNotNull, min } from "drizzle-orm";
import type { QueryRunner } from "../client";
import { privacySettings } from "../schema/privacy-settings";

/** Days a group's message texts are kept; `null`: for as long as the messages. */
export async function findTextDays(db: QueryRunner, groupId: number): Promise<number | null> {
	const rows = await db.orm
		.select({ textDays: privacySettings.textDays })
		.from(privacySettings)
		.where(eq(privacySettings.groupId, groupId))
		.orderBy(asc(privacySettings.groupId));
	return rows[0]?.textDays ?? null;
}

/** Stores how long a group's message texts are kept. */
export async function upsertTextDays(
	db: QueryRunner,
	groupId: number,
	textDays: number | null,
	at: Date,
): Promise<void> {
	const change = { textDays, updatedAt: at };
	await db.orm
		.insert(privacySettings)
		.values({ groupId, ...change })
		.onDuplicateKeyUpdate({ set: change });
}

/** Groups whose texts are not kept for ever, by number, after `after`. */
export async function listGroupsWithTextDays(db: QueryRunner, after: number, limit: number): Promise<number[]> {
	const rows = await db.orm
		.select({ groupId: privacySettings.groupId })
		.from(privacySettings)
		.where(and(isNotNull(privacySettings.textDays), gt(privacySettings.groupId, after)))
		.orderBy(asc(privacySettings.groupId))
		.limit(limit);
	return rows.map(({ groupId }) => groupId);
}

/** The fewest days any group's texts are kept; `null`: all groups keep theirs. */
export async function findFewestTextDays(db: QueryRunner): Promise<number | null> {
	const rows = await db.orm.select({ days: min(privacySettings.textDays) }).from(privacySettings);
	return rows[0]?.days ?? null;
}
