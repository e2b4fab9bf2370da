import { replaceCollectedParts } from "@/db/queries/collected-parts";
import { listForumTopics } from "@/db/queries/forum-topics";
import { findHeldHistory, type HeldHistory } from "@/db/queries/held-history";
import { recomputeMemberSpans } from "@/db/queries/members";
import { updateGroup } from "@/db/queries/tracked-groups";
import { inTransaction } from "@/db/transaction";
import type { Chat } from "@/lib/domain/chat";
import type { Group } from "@/lib/domain/group";
import { toBareId } from "@/lib/domain/peer-id";
import type { TimeZone } from "@/lib/time/time-zone";
import type { ServiceContext } from "../context";
import { clampText, NAME_MAX } from "./clamp-text";
import { linkTopics } from "./link-topics";
import { markMissing } from "./mark-missing";
import { markWeeks } from "./mark-weeks";
import type { SettledZone } from "./settle-zone";
import type { StoredHistory } from "./store-history";

/** A corrected time may move an entry out of the week before: no zone is further from another than this. */
const CORRECTION_MS = 26 * 3_600_000;

export interface HistoryToComplete {
	readonly importId: string;
	readonly group: Group;
	readonly chat: Chat;
	/** What was held before this import. */
	readonly held: HeldHistory | null;
	readonly stored: StoredHistory;
	readonly settled: SettledZone;
}

export interface CompletedHistory {
	readonly group: Group & { readonly telegramId: number | null };
	readonly stored: StoredHistory;
	/** Rows held that the source no longer has. */
	readonly missing: number;
}

/** All that can only be done once a source is read: topics, what disappeared, coverage, the group's own fields, dirty weeks. */
export async function completeHistory(ctx: ServiceContext, input: HistoryToComplete): Promise<CompletedHistory> {
	const { group, stored, held, importId } = input;
	const { db } = ctx;
	const parts = stored.intake.parts.list();
	const linkedFrom = await linkTopics(db, group.groupId, stored.intake, held !== null);
	// A read that broke off has not shown what its rest lacks.
	const canMiss = held !== null && stored.failure === null;
	const missing = canMiss
		? await markMissing(db, group.groupId, { seen: stored.intake.seen, parts }, ctx.now())
		: { count: 0, changedFrom: null };
	if (stored.hasCorrections) await recomputeMemberSpans(db, group.groupId);
	const updated = await updateTrackedGroup(ctx, input);
	const isRecut = updated.zone !== group.zone;
	const from = earliest([correctedFrom(stored), linkedFrom, missing.changedFrom]);
	await inTransaction(db, async (tx) => {
		await replaceCollectedParts(tx, { groupId: group.groupId, importId }, parts);
		const all = await findHeldHistory(tx, group.groupId);
		const dirtyFrom = isRecut ? (all?.firstAt ?? null) : from;
		const target = { groupId: group.groupId, zone: input.settled.zone as TimeZone };
		if (all !== null && dirtyFrom !== null) await markWeeks(tx, target, dirtyFrom, all.lastAt);
	});
	return { group: updated, stored, missing: missing.count };
}

function correctedFrom({ changedFrom, hasCorrections }: StoredHistory): Date | null {
	return changedFrom === null || !hasCorrections ? changedFrom : new Date(changedFrom.getTime() - CORRECTION_MS);
}

/** The group as the newest source describes it; a group known by title alone learns its id. */
async function updateTrackedGroup(ctx: ServiceContext, input: HistoryToComplete): Promise<CompletedHistory["group"]> {
	const { group, chat, held, stored, settled } = input;
	const { lastAt } = stored.intake;
	const isNewest = held === null || (lastAt !== null && lastAt >= held.lastAt);
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
	const updated = { ...group, ...change };
	const isChanged = Object.entries(change).some(([field, value]) => group[field as keyof Group] !== value);
	if (isChanged) await updateGroup(ctx.db, group.groupId, change, ctx.now());
	return { ...updated, telegramId: updated.idSource === "telegram" ? toBareId(updated.chatId) : null };
}

function earliest(instants: readonly (Date | null)[]): Date | null {
	const known = instants.filter((at) => at !== null);
	return known.length === 0 ? null : new Date(Math.min(...known.map((at) => at.getTime())));
}
