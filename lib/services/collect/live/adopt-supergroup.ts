import { demoteSource, ensureGroupSource, findGroupSource, updateGroupSource } from "@/db/queries/group-sources";
import { findHeldHistory } from "@/db/queries/held-history";
import { renamePart, shiftMessageIds } from "@/db/queries/shift-message-ids";
import { findGroupByChat, updateGroup } from "@/db/queries/tracked-groups";
import { inTransaction } from "@/db/transaction";
import { toMarkedChannelId } from "@/lib/domain/peer-id";
import type { LiveChat, PeerRef } from "@/lib/domain/telegram-peer";
import { parseTimeZone } from "@/lib/time/time-zone";
import { rememberPeers } from "../../telegram/peers/remember-peers";
import { markDays } from "../mark-days";
import { livePartKey } from "./live-part";
import { idShiftOf, type LiveTarget } from "./live-target";
import { sweepSource } from "./sweep-source";
import { tombstonesOf } from "./tombstones";

/**
 * Follows a basic group into the supergroup it became: the group goes on there, and what was collected becomes its older
 * history, with its ids below all others as exports have them. All or nothing.
 */
export async function adoptSupergroup(target: LiveTarget, was: LiveChat, into: PeerRef): Promise<void> {
	const { ctx, session, group } = target;
	await readLastMessages(target);
	const { groupId } = group;
	const { accountId } = session;
	const chatId = toMarkedChannelId(into.id);
	const now = ctx.now();
	const chat: LiveChat = { ...was, chatId, ref: into, kind: "supergroup", migratedTo: null, isLost: false };
	await rememberPeers(ctx.db, accountId, { chats: [chat] }, now);
	await inTransaction(ctx.db, async (tx) => {
		const other = await findGroupByChat(tx, chatId);
		if (other !== null && other.groupId !== groupId) {
			const change = { state: "paused", stateReason: `continued as ${other.slug}` } as const;
			await updateGroupSource(tx, { groupId, segment: "current" }, change, now);
			return;
		}
		await shiftMessageIds(tx, groupId, idShiftOf("migrated"));
		await renamePart(tx, groupId, livePartKey(groupId, "current").importId, livePartKey(groupId, "migrated").importId);
		await demoteSource(tx, groupId, now);
		await ensureGroupSource(tx, { groupId, segment: "current", accountId, chatId }, now);
		await updateGroup(tx, groupId, { chatId, kind: "supergroup" }, now);
		const held = await findHeldHistory(tx, groupId);
		const week = { groupId, zone: parseTimeZone(group.zone) };
		if (held !== null) await markDays(tx, week, held.firstAt, held.lastAt);
	});
	ctx.log.info({ groupId, chatId }, "basic group became a supergroup");
}

/** What was still written before the move. */
async function readLastMessages(target: LiveTarget): Promise<void> {
	const source = await findGroupSource(target.ctx.db, { groupId: target.group.groupId, segment: "current" });
	if (source !== null) await sweepSource(target, source, tombstonesOf(source.chatId));
}
