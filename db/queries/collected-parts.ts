import { and, asc, eq } from "drizzle-orm";
import type { CollectedPart } from "@/lib/domain/collected-part";
import type { QueryRunner } from "../client";
import { collectedParts } from "../schema/collected-parts";
import { sqlLiteral } from "../sql-literal";
import { bulkInsert } from "../upsert";

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

/** Widens the one stretch a live source has, or begins it. `entries` counts rows that were not in it before. */
export async function extendCollectedPart(
	tx: QueryRunner,
	target: { readonly groupId: number; readonly importId: string },
	part: CollectedPart,
): Promise<void> {
	const onDuplicate = [
		"first_message_id=LEAST(first_message_id,VALUES(first_message_id))",
		"last_message_id=GREATEST(last_message_id,VALUES(last_message_id))",
		"first_at=LEAST(first_at,VALUES(first_at))",
		"last_at=GREATEST(last_at,VALUES(last_at))",
		"entries=entries+VALUES(entries)",
		"has_reactions=GREATEST(has_reactions,VALUES(has_reactions))",
	].join(",");
	await bulkInsert(tx, { table: "collected_parts", columns: PART_TABLE_COLUMNS, onDuplicate }, [
		[
			target.groupId,
			target.importId,
			0,
			part.firstMessageId,
			part.lastMessageId,
			part.firstAt,
			part.lastAt,
			part.entries,
			part.hasReactions,
		],
	]);
}

const PART_TABLE_COLUMNS = [
	"group_id",
	"import_id",
	"part",
	"first_message_id",
	"last_message_id",
	"first_at",
	"last_at",
	"entries",
	"has_reactions",
] as const;

/** Notes that everything up to `lastAt` is known of a live source's stretch; without one there is nothing to say it of. */
export async function reachCollectedPart(
	tx: QueryRunner,
	target: { readonly groupId: number; readonly importId: string },
	lastAt: Date,
): Promise<void> {
	const at = sqlLiteral(lastAt);
	await tx.pool.query(`UPDATE collected_parts SET last_at=GREATEST(last_at,${at}) WHERE group_id=? AND import_id=?`, [
		target.groupId,
		target.importId,
	]);
}

/** The one stretch a live source has, or `null`. */
export async function findSourcePart(
	db: QueryRunner,
	{ groupId, importId }: { readonly groupId: number; readonly importId: string },
): Promise<CollectedPart | null> {
	const rows = await db.orm
		.select(PART_COLUMNS)
		.from(collectedParts)
		.where(and(eq(collectedParts.groupId, groupId), eq(collectedParts.importId, importId)))
		.orderBy(asc(collectedParts.part))
		.limit(1);
	return rows[0] ?? null;
}
