import { toMarkedBasicGroupId, toMarkedChannelId } from "@/lib/domain/peer-id";
import type { PeerRef } from "@/lib/domain/telegram-peer";

/** A peer's marked id: users keep theirs, basic groups and channels are negative. */
export function toMarkedId(ref: Pick<PeerRef, "kind" | "id">): number {
	if (ref.kind === "channel") return toMarkedChannelId(ref.id);
	return ref.kind === "chat" ? toMarkedBasicGroupId(ref.id) : ref.id;
}
