import type { TlObject } from "../../tl-object";
import type { Change } from "../log/pts-log";
import type { Chat } from "../model/chat";
import { changeUpdate, type Position } from "../push/change-update";
import type { Cast } from "../view/cast";
import { messageObject } from "../view/message-object";

/** Missed changes as a difference lists them: new messages by themselves, everything else as updates. */
export function listChanges(
	cast: Cast,
	changes: readonly (Position & { readonly chat: Chat; readonly change: Change })[],
): { messages: TlObject[]; updates: TlObject[] } {
	const messages = changes.flatMap(({ chat, change }) => {
		const message = change.kind === "new" ? chat.log.find(change.messageId) : null;
		return message === null ? [] : [messageObject(cast, chat, message)];
	});
	const updates = changes.flatMap(({ chat, change, ...position }) => {
		const update = change.kind === "new" ? null : changeUpdate(cast, chat, change, position);
		return update === null ? [] : [update];
	});
	return { messages, updates };
}
