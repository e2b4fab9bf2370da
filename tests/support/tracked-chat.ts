import type { Database } from "@/db/client";
import { ensureGroupSource, findGroupSource } from "@/db/queries/group-sources";
import { toMarkedBasicGroupId, toMarkedChannelId } from "@/lib/domain/peer-id";
import type { SideWork } from "@/lib/services/collect/side-work";
import { trackGroup } from "@/lib/services/collect/track-group";
import type { TimeZone } from "@/lib/time/time-zone";
import type { RoomHandle } from "../telegram-server/world/handles/room-handle";

/** Tracks a chat of the world, collected by the account; `work()` reads how far it is each time. */
export async function trackChat(db: Database, accountId: string, handle: RoomHandle): Promise<() => Promise<SideWork>> {
	const chatId = handle.chat.kind === "channel" ? toMarkedChannelId(handle.id) : toMarkedBasicGroupId(handle.id);
	const kind = kindOf(handle);
	const chat = { chatId, idSource: "telegram" as const, kind, title: handle.chat.title, isPublic: false };
	const group = await trackGroup(db, chat, { zone: "UTC" as TimeZone, source: "asked" }, new Date());
	const key = { groupId: group.groupId, segment: "current" as const };
	await ensureGroupSource(db, { ...key, accountId, chatId, isForum: kind === "forum" }, new Date());
	return async () => {
		const source = await findGroupSource(db, key);
		if (source === null) throw new Error("the source is gone");
		return { group, source, signal: new AbortController().signal };
	};
}

function kindOf({ chat }: RoomHandle): "basic_group" | "forum" | "supergroup" {
	if (chat.kind !== "channel") return "basic_group";
	return chat.isForum ? "forum" : "supergroup";
}
