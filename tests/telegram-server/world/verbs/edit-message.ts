import type { TlObject } from "../../tl-object";
import type { Chat } from "../model/chat";
import type { Media, StoredMessage } from "../model/stored-message";
import { type PositionOf, recordChange } from "../push/record-change";
import { refuse } from "../refuse";
import { Cast } from "../view/cast";
import { messageObject } from "../view/message-object";
import type { WorldState } from "../world-state";
import { noteEvent } from "./note-event";

export interface MessageEdit {
	readonly text?: string;
	readonly entities?: readonly TlObject[];
	readonly media?: Media;
	/** Only reactions or buttons changed: Telegram marks the edit as one to hide. */
	readonly isHidden?: boolean;
	/** Unix seconds. */
	readonly date?: number;
}

/** Changes a message, counts the edit and tells those who listen. Throws MESSAGE_ID_INVALID. */
export function editMessage(
	world: WorldState,
	chat: Chat,
	id: number,
	edit: MessageEdit,
	exceptSession?: string,
): { message: StoredMessage; positionOf: PositionOf } {
	const message = chat.log.find(id);
	if (message === null || message.action !== null) throw refuse("MESSAGE_ID_INVALID");
	const before = { ...message };
	if (edit.text !== undefined) {
		message.text = edit.text;
		message.entities = edit.entities ?? null;
	}
	if (edit.media !== undefined) message.media = edit.media;
	message.editDate = edit.date ?? world.date;
	message.isEditHidden = edit.isHidden ?? false;
	if (chat.kind === "channel" && !message.isEditHidden) {
		const shown = (of: StoredMessage, viewerId: number) => messageObject(new Cast(world, viewerId), chat, of);
		const actorId = message.from?.kind === "user" ? message.from.id : chat.creatorId;
		const after = { ...message };
		const action = (viewerId: number) => ({
			_: "channelAdminLogEventActionEditMessage",
			prev_message: shown(before, viewerId),
			new_message: shown(after, viewerId),
		});
		noteEvent(world, chat, actorId, "edit", action, [], message.editDate);
	}
	return { message, positionOf: recordChange(world, chat, { kind: "edit", messageId: id }, exceptSession) };
}
