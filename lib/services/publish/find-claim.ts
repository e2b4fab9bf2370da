import { findPublicationOf, listPublicationRows } from "@/db/queries/publications";
import type { Publication, PublicationTarget } from "@/lib/domain/publication";
import type { ServiceContext } from "../context";

/** Chats a group has been, each with a few topics. */
const ROWS_MAX = 100;

/**
 * What was claimed for a target. A post in the basic group that became this supergroup counts as well: its members see
 * both histories as one.
 */
export async function findClaim({ db }: ServiceContext, target: PublicationTarget): Promise<Publication | null> {
	const exact = await findPublicationOf(db, target);
	if (exact !== null || target.topicId !== null) return exact;
	const { groupId, weekStart, chatId } = target;
	const ofWeek = await listPublicationRows(db, groupId, weekStart, ROWS_MAX);
	return ofWeek.find((post) => post.chatId !== chatId && post.topicId === null && post.state === "sent") ?? null;
}
