import type { QueryRunner } from "@/db/client";
import type { LiveTopic, PeerRef } from "@/lib/domain/telegram-peer";
import type { Slice } from "@/lib/telegram/gateway";
import type { AccountReader } from "../../telegram/peers/account-reader";
import { rememberPeers } from "../../telegram/peers/remember-peers";

/** All topics of a forum, as Telegram lists them. */
export async function readTopics(db: QueryRunner, reader: AccountReader, chat: PeerRef): Promise<readonly LiveTopic[]> {
	const topics = new Map<number, LiveTopic>();
	let cursor: string | null = null;
	for (;;) {
		const slice: Slice<LiveTopic> = await reader.gateway.topics(chat, cursor, {
			lane: "backfill",
			signal: reader.signal,
		});
		await rememberPeers(db, reader.accountId, { people: slice.people }, new Date(reader.clock.now()));
		for (const topic of slice.items) topics.set(topic.topicId, topic);
		if (slice.next === null || slice.items.length === 0) return [...topics.values()];
		cursor = slice.next;
	}
}
