import type { TlObject } from "../../tl-object";
import { peerOf } from "../find-chat";
import { findPosition } from "../log/find-position";
import type { Chat } from "../model/chat";
import type { StoredMessage } from "../model/stored-message";
import type { Cast } from "./cast";

/** `dialog` of a chat in an account's list. */
export function dialogObject(cast: Cast, chat: Chat): TlObject {
	cast.chat(chat);
	return {
		_: "dialog",
		peer: peerOf(chat, cast.viewerId),
		top_message: chat.log.last?.id ?? 0,
		...dialogCounts(chat, cast.viewerId, chat.log.all),
		notify_settings: { _: "peerNotifySettings" },
		pts: chat.kind === "channel" ? chat.pts.pts : undefined,
	};
}

/** How far the account has read among `messages`, and what is left. */
export function dialogCounts(chat: Chat, viewerId: number, messages: readonly StoredMessage[]) {
	const read = chat.readUpTo.get(viewerId) ?? 0;
	return {
		read_inbox_max_id: read,
		read_outbox_max_id: 0,
		unread_count: messages.length - findPosition(messages, (message) => message.id > read),
		unread_mentions_count: 0,
		unread_reactions_count: 0,
	};
}
