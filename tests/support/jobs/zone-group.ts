import type { Database } from "@/db/client";
import { extendCollectedPart, reachCollectedPart } from "@/db/queries/collected-parts";
import { ensureGroupSource, updateGroupSource } from "@/db/queries/group-sources";
import { upsertPostingSettings } from "@/db/queries/posting-settings";
import { insertGroup } from "@/db/queries/tracked-groups";
import type { ChatId } from "@/lib/domain/peer-id";
import { DEFAULT_POSTING, type PostingSettings } from "@/lib/domain/posting";

let groups = 0;

export interface ZoneGroup {
	readonly groupId: number;
	/** As a sweep of messages that looked at `at` and found nothing new. */
	sweptTo(at: Date): Promise<void>;
}

/** A group collected live since `since`, in which nobody has written a word; quiet weeks are posted all the same. */
export async function addZoneGroup(
	db: Database,
	zone: string,
	since: Date,
	posting: Partial<PostingSettings> = {},
): Promise<ZoneGroup> {
	groups += 1;
	const groupId = groups;
	const chatId = -(1_000_000_000_000 + groupId) as ChatId;
	await insertGroup(db, {
		...{ groupId, chatId, zone, slug: `zone-${groupId}`, title: `Group in ${zone}` },
		...{
			idSource: "telegram",
			kind: "supergroup",
			zoneSource: "asked",
			locale: "en",
			isPublic: null,
			createdAt: since,
		},
	});
	const key = { groupId, segment: "current" } as const;
	const held = { isBackfillDone: true, maxSeenId: 1, sweptAt: since } as const;
	await ensureGroupSource(db, { ...key, accountId: "nobody", chatId, ...held }, since);
	const part = { groupId, importId: "live:current" };
	const edge = { firstMessageId: 1, lastMessageId: 1, firstAt: since, lastAt: since, entries: 1, hasReactions: true };
	await extendCollectedPart(db, part, edge);
	const settings = { groupId, ...DEFAULT_POSTING, mode: "automatic", quietRule: "post", ...posting } as const;
	await upsertPostingSettings(db, settings, since);
	return {
		groupId,
		async sweptTo(at) {
			await reachCollectedPart(db, part, at);
			await updateGroupSource(db, key, { sweptAt: at }, at);
		},
	};
}
