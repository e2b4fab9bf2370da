import type { QueryRunner } from "@/db/client";
import { replaceCollectedParts } from "@/db/queries/collected-parts";
import { listForumTopics } from "@/db/queries/forum-topics";
import { findHeldHistory, type HeldHistory } from "@/db/queries/held-history";
import { recomputeMemberSpans } from "@/db/queries/members";
import { updateGroup } from "@/db/queries/tracked-groups";
import { inTransaction } from "@/db/transaction";
import type { Chat } from "@/lib/domain/chat";
import type { Group } from "@/lib/domain/group";
import type { ServiceContext } from "../context";
import { clampText, NAME_MAX } from "./clamp-text";
import { linkTopics } from "./link-topics";
import { markMissing } from "./mark-missing";
import type { SettledZone } from "./settle-zone";
import type { StoredHistory } from "./store-history";

export interface HistoryToComplete {
	readonly importId: string;
	readonly group: Group;
	readonly chat: Chat;
	/** What was held before this import. */
	readonly held: HeldHistory | null;
	/** Live Telegram is listened to: it knows the chat and its deletions better. */
	readonly keepsLive: boolean;
	readonly stored: StoredHistory;
	readonly settled: SettledZone;
	/** Marks the days of a range of instants to be counted again. */
	readonly markChanged: (tx: QueryRunner, from: Date, to: Date) => Promise<void>;
}

export interface CompletedHistory {
	readonly group: Group;
	readonly stored: StoredHistory;
	/** Rows held that the source no longer has. */
	readonly missing: number;
}

/** All that can only be done once a source is read: topics, what disappeared, coverage, the group's own fields. */
export async function completeHistory(ctx: ServiceContext, input: HistoryToComplete): Promise<CompletedHistory> {
	const { group, stored, held, keepsLive, markChanged } = input;
	const { db } = ctx;
	const { groupId } = group;
	const parts = stored.intake.parts.list();
	const linkedFrom = await linkTopics(db, groupId, stored.intake, held !== null);
	// A read that broke off has not shown what its rest lacks.
	const canMiss = held !== null && stored.failure === null;
	const source = { seen: stored.intake.seen, parts };
	const missing = canMiss
		? await markMissing({ db, groupId, sparesLive: keepsLive, markChanged }, source, ctx.now())
		: 0;
	if (stored.hasCorrections) await recomputeMemberSpans(db, groupId);
	const updated = await updateTrackedGroup(ctx, input);
	await inTransaction(db, async (tx) => {
		await replaceCollectedParts(tx, { groupId, importId: input.importId }, parts);
		const all = linkedFrom === null ? null : await findHeldHistory(tx, groupId);
		if (all !== null && linkedFrom !== null) await markChanged(tx, linkedFrom, all.lastAt);
	});
	return { group: updated, stored, missing };
}

/** The group as the newest source describes it; a group known by title alone learns its id. */
async function updateTrackedGroup(ctx: ServiceContext, input: HistoryToComplete): Promise<Group> {
	const { group, chat, held, keepsLive, stored, settled } = input;
	const { lastAt } = stored.intake;
	const isNewest = held === null || (!keepsLive && lastAt !== null && lastAt >= held.lastAt);
	const topics = await listForumTopics(ctx.db, group.groupId);
	const learnsId = group.idSource === "title" && chat.idSource === "telegram";
	const isSameChat = chat.chatId === group.chatId || learnsId;
	const change = {
		zone: settled.zone as string,
		zoneSource: settled.source,
		...(isNewest && isSameChat ? { title: clampText(chat.title, NAME_MAX), kind: chat.kind } : {}),
		...(isNewest && isSameChat && chat.isPublic !== null ? { isPublic: chat.isPublic } : {}),
		...(learnsId ? { chatId: chat.chatId, idSource: chat.idSource } : {}),
		...(topics.length > 0 ? { kind: "forum" as const } : {}),
	};
	const isChanged = Object.entries(change).some(([field, value]) => group[field as keyof Group] !== value);
	if (isChanged) await updateGroup(ctx.db, group.groupId, change, ctx.now());
	return { ...group, ...change };
}
