import type { TlObject } from "../../tl-object";
import { type PageQuery, pageOf } from "../log/page-of";
import type { Chat } from "../model/chat";
import type { StoredMessage } from "../model/stored-message";
import type { Cast } from "../view/cast";
import { messageObject } from "../view/message-object";

/** One page of a list of the chat's messages, as `messages.Messages`. */
export function pageAnswer(cast: Cast, chat: Chat, list: readonly StoredMessage[], query: PageQuery): TlObject {
	const page = pageOf(list, query);
	const messages = page.messages.map((message) => messageObject(cast, chat, message));
	return messagesAnswer(cast, chat, messages, list.length, page.offset);
}

/** `messages.channelMessages` for channels; `messages.messages` where the answer is all there is, else a slice. */
export function messagesAnswer(
	cast: Cast,
	chat: Chat,
	messages: TlObject[],
	count = messages.length,
	offset = 0,
): TlObject {
	cast.chat(chat);
	const offset_id_offset = offset > 0 ? offset : undefined;
	if (chat.kind === "channel") {
		const pts = chat.pts.pts;
		return { _: "messages.channelMessages", pts, count, offset_id_offset, messages, topics: [], ...cast.lists() };
	}
	if (messages.length >= count) return { _: "messages.messages", messages, topics: [], ...cast.lists() };
	return { _: "messages.messagesSlice", count, offset_id_offset, messages, topics: [], ...cast.lists() };
}
