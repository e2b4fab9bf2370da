import type { Chat } from "../model/chat";
import { recordChange } from "../push/record-change";
import { refuse } from "../refuse";
import { Cast } from "../view/cast";
import { messageObject } from "../view/message-object";
import type { WorldState } from "../world-state";
import { appendMessage } from "./append-message";
import { noteEvent } from "./note-event";

/** Pins a message, with the service row Telegram writes. Answers that row's id. */
export function pinMessage(
	world: WorldState,
	chat: Chat,
	messageId: number,
	actorId: number,
	date = world.date,
): number {
	const message = chat.log.find(messageId);
	if (message === null) throw refuse("MESSAGE_ID_INVALID");
	message.isPinned = true;
	recordChange(world, chat, { kind: "pin", messageId, isPinned: true });
	if (chat.kind === "channel") {
		const action = (viewerId: number) => ({
			_: "channelAdminLogEventActionUpdatePinned",
			message: messageObject(new Cast(world, viewerId), chat, message),
		});
		noteEvent(world, chat, actorId, "pinned", action, [], date);
	}
	const action = { _: "messageActionPinMessage" };
	return appendMessage(world, chat, { from: { kind: "user", id: actorId }, action, replyTo: messageId, date }).message
		.id;
}
