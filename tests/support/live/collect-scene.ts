import { ensureGroupSource } from "@/db/queries/group-sources";
import { findFreePlace, insertGroup } from "@/db/queries/tracked-groups";
import type { Group } from "@/lib/domain/group";
import { toMarkedBasicGroupId, toMarkedChannelId } from "@/lib/domain/peer-id";
import type { ServiceContext } from "@/lib/services/context";
import { systemClock } from "@/lib/services/telegram/clock";
import type { AccountReader } from "@/lib/services/telegram/peers/account-reader";
import { rememberPeers } from "@/lib/services/telegram/peers/remember-peers";
import type { TelegramGateway } from "@/lib/telegram/gateway";
import type { BasicGroupHandle } from "../../telegram-server/world/handles/basic-group-handle";
import type { SupergroupHandle } from "../../telegram-server/world/handles/supergroup-handle";
import type { Who } from "../../telegram-server/world/handles/who";

/** The account that collects in these tests. */
export const COLLECTOR_ID = "collector";
const NO_GATE = { pauseForMembers: async () => undefined };

/** A session around a connected gateway. */
export function readerOf(gateway: TelegramGateway, signal = new AbortController().signal): AccountReader {
	return { accountId: COLLECTOR_ID, kind: "user", gateway, gate: NO_GATE, signal, clock: systemClock };
}

/** Tracks a chat of the world as `viewer` sees it, the way connecting it does. */
export async function trackRoom(
	ctx: ServiceContext,
	room: SupergroupHandle | BasicGroupHandle,
	viewer: Who,
): Promise<Group> {
	const { groupId } = await findFreePlace(ctx.db, "room-");
	const isChannel = room.chat.kind === "channel";
	const chatId = isChannel ? toMarkedChannelId(room.id) : toMarkedBasicGroupId(room.id);
	const group: Group = {
		groupId,
		chatId,
		idSource: "telegram",
		slug: `room-${groupId}`,
		title: room.chat.title,
		kind: isChannel ? "supergroup" : "basic_group",
		zone: "Europe/Berlin",
		zoneSource: "asked",
		locale: "en",
		isPublic: false,
		createdAt: ctx.now(),
	};
	await insertGroup(ctx.db, group);
	const key = { groupId, segment: "current" as const, accountId: COLLECTOR_ID, chatId };
	await ensureGroupSource(ctx.db, key, ctx.now());
	if (isChannel) {
		const accessHash = String((room as SupergroupHandle).accessHashFor(viewer));
		const ref = { kind: "channel" as const, id: room.id, accessHash };
		const shown = { kind: "supergroup" as const, title: group.title, username: null, participants: null };
		const rest = { createdAt: null, isLost: false, migratedTo: null, isAdmin: false, photoId: null };
		await rememberPeers(ctx.db, COLLECTOR_ID, { chats: [{ chatId, ref, ...shown, ...rest }] }, ctx.now());
	}
	return group;
}
