import { ensureGroupSource, findGroupSource, updateGroupSource } from "@/db/queries/group-sources";
import { updateGroup } from "@/db/queries/tracked-groups";
import type { Group } from "@/lib/domain/group";
import { toMarkedBasicGroupId } from "@/lib/domain/peer-id";
import type { LiveChatDetails } from "@/lib/domain/telegram-peer";
import { TelegramFailure } from "@/lib/telegram/telegram-failure";
import { rememberPeers } from "../../telegram/peers/remember-peers";
import { clampText, NAME_MAX } from "../clamp-text";
import { adoptSupergroup } from "./adopt-supergroup";
import { ChatMoved } from "./chat-moved";
import type { LiveTarget } from "./live-target";

/**
 * Asks Telegram what the chat is now, and writes down what collecting depends on: its counter, its kind, the basic group
 * it was. Throws TelegramFailure `chat_lost` when it cannot be read any more, ChatMoved once the group goes on elsewhere.
 */
export async function prepareSource(target: LiveTarget): Promise<LiveChatDetails> {
	const { ctx, session, group, chat } = target;
	const details = await session.gateway.chat(chat, { lane: "live", signal: session.signal });
	// A basic group that moved counts as left, though it can be read.
	if (details.migratedTo !== null && target.segment === "current") {
		await adoptSupergroup(target, details, details.migratedTo);
		throw new ChatMoved();
	}
	if (details.isLost) throw new TelegramFailure("chat_lost", { method: "chat", reason: "CHAT_FORBIDDEN" });
	const now = ctx.now();
	await rememberPeers(ctx.db, session.accountId, { chats: [details] }, now);
	const key = { groupId: group.groupId, segment: target.segment };
	const held = await findGroupSource(ctx.db, key);
	await updateGroupSource(
		ctx.db,
		key,
		{
			// Found again; what the owner paused stays paused.
			...(held?.state === "lost" ? { state: "active", stateReason: null } : {}),
			isForum: details.kind === "forum",
			areMembersHidden: details.areMembersHidden,
			canViewStats: details.canViewStats,
			// Nothing is read yet: what happens from now on comes as updates, what happened before as history.
			...(held?.pts === null && held.maxSeenId === null && details.pts !== null ? { pts: details.pts } : {}),
		},
		now,
	);
	if (details.migratedFrom !== null) await ensureMigrated(target, details.migratedFrom);
	await refreshGroup(target, details);
	return details;
}

async function ensureMigrated(
	{ ctx, session, group }: LiveTarget,
	from: NonNullable<LiveChatDetails["migratedFrom"]>,
): Promise<void> {
	const chatId = toMarkedBasicGroupId(from.chat.id);
	const { accountId } = session;
	await ensureGroupSource(ctx.db, { groupId: group.groupId, segment: "migrated", accountId, chatId }, ctx.now());
}

/** The group as Telegram describes it today. */
async function refreshGroup({ ctx, group }: LiveTarget, { kind, title, username }: LiveChatDetails): Promise<void> {
	const change: Partial<Pick<Group, "kind" | "title" | "isPublic">> = {
		kind,
		title: clampText(title, NAME_MAX),
		isPublic: username !== null,
	};
	const isChanged = Object.entries(change).some(([field, value]) => group[field as keyof Group] !== value);
	if (isChanged) await updateGroup(ctx.db, group.groupId, change, ctx.now());
}
