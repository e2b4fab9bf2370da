import type { QueryRunner } from "@/db/client";
import { findTextDays } from "@/db/queries/privacy-settings";

const DAY_MS = 24 * 60 * 60 * 1_000;

/** The moment before which a group's texts are not kept; `null`: they all are. */
export async function findTextsSince(
	{ db, now }: { readonly db: QueryRunner; readonly now: () => Date },
	groupId: number,
): Promise<Date | null> {
	const textDays = await findTextDays(db, groupId);
	return textDays === null ? null : new Date(now().getTime() - textDays * DAY_MS);
}
