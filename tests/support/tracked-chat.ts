import type { Database } from "@/db/client";
import { ensureGroupSource, findGroupSource } from "@/db/queries/group-sources";
import { toMarkedChannelId } from "@/lib/domain/peer-id";
import type { SideWork } from "@/lib/services/collect/side-work";
import { trackGroup } from "@/lib/services/collect/track-group";
import type { TimeZone } from "@/lib/time/time-zone";
import type { SupergroupHandle } from "../telegram-server/world/handles/supergroup-handle";

/** Tracks a chat of the world, collected by the account; `work()` reads how far it is each time. */
export async function trackChat(
	db: Database,
	accountId: string,
	handle: SupergroupHandle,
): Promise<() => Promise<SideWork>> {
	const chatId = toMarkedChannelId(handle.id);
	const kind = handle.chat.isForum ? ("forum" as const) : ("supergroup" as const);
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
