import { type ForumTopic, listForumTopics, upsertForumTopics } from "@/db/queries/forum-topics";
import { updateGroupSource } from "@/db/queries/group-sources";
import { findHeldHistory } from "@/db/queries/held-history";
import { findTimeAfter, GENERAL_TOPIC_ID, moveRepliesIntoTopics } from "@/db/queries/topic-links";
import { inTransaction } from "@/db/transaction";
import type { LiveTopic } from "@/lib/domain/telegram-peer";
import { parseTimeZone } from "@/lib/time/time-zone";
import type { ServiceContext } from "../../context";
import type { AccountReader } from "../../telegram/peers/account-reader";
import { clampText, NAME_MAX } from "../clamp-text";
import { openTarget } from "../live/open-target";
import { markDays } from "../mark-days";
import { readerFor, type SideWork } from "../side-work";
import { orUnavailable } from "./or-unavailable";
import { readTopics } from "./read-topics";

export interface CollectedTopics {
	readonly topics: number;
	/** Topics no source had told of for certain. */
	readonly discovered: number;
}

/**
 * Stores a forum's topics with today's titles. What exports had shown as replies to a root that turns out to be a topic
 * become posts into it. General has no root of its own and is left out.
 */
export async function collectTopics(
	ctx: ServiceContext,
	session: AccountReader,
	work: SideWork,
): Promise<CollectedTopics> {
	const reader = readerFor(session, work);
	const { chat } = await openTarget(ctx, reader, work.group, work.source);
	const listed = await orUnavailable(readTopics(ctx.db, reader, chat));
	const topics = (listed ?? [])
		.filter((topic) => topic.topicId !== GENERAL_TOPIC_ID && !topic.isDeleted)
		.map(toForumTopic);
	const { groupId, segment } = work.source;
	const zone = parseTimeZone(work.group.zone);
	return inTransaction(ctx.db, async (tx) => {
		const known = await listForumTopics(tx, groupId);
		const certain = new Set(known.filter(({ origin }) => origin === "service").map(({ topicId }) => topicId));
		const discovered = topics.map(({ topicId }) => topicId).filter((topicId) => !certain.has(topicId));
		await upsertForumTopics(tx, groupId, topics);
		const moved = await moveRepliesIntoTopics(tx, groupId, discovered);
		const from = moved === 0 ? null : await findTimeAfter(tx, groupId, Math.min(...discovered));
		const held = from === null ? null : await findHeldHistory(tx, groupId);
		if (from !== null && held !== null) await markDays(tx, { groupId, zone }, from, held.lastAt);
		const mark = { topicsAt: ctx.now(), ...(listed === null ? { isForum: false } : {}) };
		await updateGroupSource(tx, { groupId, segment }, mark, ctx.now());
		return { topics: topics.length, discovered: discovered.length };
	});
}

function toForumTopic({ topicId, title, createdAt }: LiveTopic): ForumTopic {
	return { topicId, title: clampText(title, NAME_MAX), origin: "service", createdAt };
}
