import type { QueryRunner } from "@/db/client";
import { listPublicationRows } from "@/db/queries/publications";
import type { Publication, PublicationTarget } from "@/lib/domain/publication";

/** Chats a group has been, each with a few topics. */
const ROWS_MAX = 100;

/** A week's posts in all chats a group has been, by whoever made them. */
export async function listWeekPosts(
	db: QueryRunner,
	{ groupId, weekStart }: Pick<PublicationTarget, "groupId" | "weekStart">,
): Promise<Publication[]> {
	return listPublicationRows(db, groupId, weekStart, ROWS_MAX);
}
