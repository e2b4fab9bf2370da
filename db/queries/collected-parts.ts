import { asc, eq } from "drizzle-orm";
import type { CollectedPart } from "@/lib/domain/collected-part";
import type { QueryRunner } from "../client";
import { collectedParts } from "../schema/collected-parts";

/** Stretches of history the sources of a group held, oldest first; those of several imports may overlap. */
export async function listCollectedParts(db: QueryRunner, groupId: number): Promise<CollectedPart[]> {
	return db.orm
		.select(PART_COLUMNS)
		.from(collectedParts)
		.where(eq(collectedParts.groupId, groupId))
		.orderBy(asc(collectedParts.firstAt), asc(collectedParts.firstMessageId));
}

const PART_COLUMNS = {
	firstMessageId: collectedParts.firstMessageId,
	lastMessageId: collectedParts.lastMessageId,
	firstAt: collectedParts.firstAt,
	lastAt: collectedParts.lastAt,
	entries: collectedParts.entries,
	hasReactions: collectedParts.hasReactions,
};

/** Records the stretches one import held, replacing what it recorded before. */
export async function replaceCollectedParts(
	tx: QueryRunner,
	target: { readonly groupId: number; readonly importId: string },
	parts: readonly CollectedPart[],
): Promise<void> {
	const values = parts.map((part, index) => ({ ...target, part: index, ...part }));
	await tx.pool.query("DELETE FROM collected_parts WHERE group_id=? AND import_id=?", [
		target.groupId,
		target.importId,
	]);
	if (values.length > 0) await tx.orm.insert(collectedParts).values(values);
}
