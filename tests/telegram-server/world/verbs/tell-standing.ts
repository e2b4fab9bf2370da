import type { BasicGroup, Channel } from "../model/chat";
import { pushTo } from "../push/push-updates";
import type { WorldState } from "../world-state";

/** Tells an account that its rights or membership in a chat are others now: it has to ask for the chat again. */
export function tellStanding(world: WorldState, chat: Channel | BasicGroup, userId: number): void {
	const member = chat.roster.get(userId);
	if (member !== undefined) world.tell({ kind: "member", chat, member });
	pushTo(world, userId, (cast) => {
		cast.chat(chat);
		return [
			chat.kind === "channel" ? { _: "updateChannel", channel_id: chat.id } : { _: "updateChat", chat_id: chat.id },
		];
	});
}
