import type { Chat } from "../model/chat";
import type { StoredMessage } from "../model/stored-message";
import { type PositionOf, recordChange } from "../push/record-change";
import { Cast } from "../view/cast";
import { messageObject } from "../view/message-object";
import type { WorldState } from "../world-state";
import { noteEvent } from "./note-event";

/** Removes messages for everybody; ids that are not there are passed over. `null`: nothing was there to remove. */
export function deleteMessages(
	world: WorldState,
	chat: Chat,
	ids: readonly number[],
	actorId: number | null,
	exceptSession?: string,
): { count: number; positionOf: PositionOf } | null {
	const gone = ids.flatMap((id) => chat.log.remove(id) ?? []);
	if (gone.length === 0) return null;
	if (chat.kind === "channel")
		for (const message of gone) noteDeletion(world, chat, message, actorId ?? chat.creatorId);
	const messageIds = gone.map(({ id }) => id);
	for (const id of messageIds) if (chat.kind !== "channel") world.commonMessages.delete(id);
	const positionOf = recordChange(world, chat, { kind: "delete", messageIds }, exceptSession);
	return { count: gone.length, positionOf };
}

/** The log keeps what others deleted; one's own deletions are nobody's business. */
function noteDeletion(
	world: WorldState,
	chat: Extract<Chat, { kind: "channel" }>,
	message: StoredMessage,
	actorId: number,
): void {
	if (message.from?.kind === "user" && message.from.id === actorId) return;
	noteEvent(world, chat, actorId, "delete", (viewerId) => ({
		_: "channelAdminLogEventActionDeleteMessage",
		message: messageObject(new Cast(world, viewerId), chat, message),
	}));
}
