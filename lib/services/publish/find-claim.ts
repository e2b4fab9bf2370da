import { findPublicationOf } from "@/db/queries/publications";
import type { Publication, PublicationTarget } from "@/lib/domain/publication";
import type { ServiceContext } from "../context";
import { listWeekPosts } from "./list-week-posts";

/**
 * What was claimed for a target. A post in the basic group that became this supergroup counts as well: its members see
 * both histories as one.
 */
export async function findClaim({ db }: ServiceContext, target: PublicationTarget): Promise<Publication | null> {
	const exact = await findPublicationOf(db, target);
	if (exact !== null || target.topicId !== null) return exact;
	const ofWeek = await listWeekPosts(db, target);
	return ofWeek.find((post) => post.chatId !== target.chatId && post.topicId === null && post.state === "sent") ?? null;
}
