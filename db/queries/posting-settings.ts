import { asc, eq } from "drizzle-orm";
import { DEFAULT_POSTING, POSTING_MODES, type PostingSettings, QUIET_RULES } from "@/lib/domain/posting";
import type { QueryRunner } from "../client";
import { postingSettings } from "../schema/posting-settings";

/** How a group's recap is posted: as its owner chose, else the defaults. */
export async function findPostingSettings(db: QueryRunner, groupId: number): Promise<PostingSettings> {
	const rows = await db.orm
		.select()
		.from(postingSettings)
		.where(eq(postingSettings.groupId, groupId))
		.orderBy(asc(postingSettings.groupId));
	return rows[0] === undefined ? { groupId, ...DEFAULT_POSTING } : toSettings(rows[0]);
}

/** How recaps are posted, of every group whose owner chose. */
export async function listPostingSettings(db: QueryRunner): Promise<PostingSettings[]> {
	const rows = await db.orm.select().from(postingSettings).orderBy(asc(postingSettings.groupId));
	return rows.map(toSettings);
}

function toSettings(row: typeof postingSettings.$inferSelect): PostingSettings {
	const { updatedAt: _, ...stored } = row;
	return {
		...stored,
		mode: POSTING_MODES.find((known) => known === row.mode) ?? DEFAULT_POSTING.mode,
		quietRule: QUIET_RULES.find((known) => known === row.quietRule) ?? DEFAULT_POSTING.quietRule,
		locale: row.locale === "en" || row.locale === "ru" ? row.locale : null,
		theme: row.theme === "dark" ? "dark" : "light",
	};
}

/** Stores a group's settings over those of before. */
export async function upsertPostingSettings(db: QueryRunner, settings: PostingSettings, at: Date): Promise<void> {
	const { groupId, ...change } = settings;
	const values = { ...change, updatedAt: at };
	await db.orm
		.insert(postingSettings)
		.values({ groupId, ...values })
		.onDuplicateKeyUpdate({ set: values });
}
