import type { Handlers } from "../../handler";
import type { TlObject } from "../../tl-object";
import { readableChannel } from "../asked/channel-asked";
import { chatAsked } from "../asked/chat-asked";
import { pageAsked } from "../asked/page-asked";
import { viewerOf } from "../asked/viewer-of";
import { isListening, peerOf } from "../find-chat";
import type { Chat } from "../model/chat";
import { numberOf, objectOf, objectsOf } from "../read-request";
import { refuse } from "../refuse";
import { Cast } from "../view/cast";
import { messageObject } from "../view/message-object";
import type { WorldState } from "../world-state";
import { messagesAnswer, pageAnswer } from "./messages-answer";

/** Telegram answers at most so many messages by id. */
const IDS = 100;

export function historyHandlers(world: WorldState): Handlers {
	return {
		"messages.getHistory": (request, call) => {
			const viewer = viewerOf(world, call);
			const chat = chatAsked(world, viewer, objectOf(request, "peer"));
			return pageAnswer(new Cast(world, viewer.userId), chat, chat.log.all, pageAsked(request));
		},
		"messages.getReplies": (request, call) => {
			const viewer = viewerOf(world, call);
			const asked = chatAsked(world, viewer, objectOf(request, "peer"));
			const { chat, rootId } = threadAsked(world, asked, numberOf(request, "msg_id"));
			return pageAnswer(new Cast(world, viewer.userId), chat, chat.log.thread(rootId), pageAsked(request));
		},
		"channels.getMessages": (request, call) => {
			const viewer = viewerOf(world, call);
			const channel = readableChannel(world, viewer, objectOf(request, "channel"));
			const cast = new Cast(world, viewer.userId);
			const messages = idsAsked(request).map((id) => byId(cast, channel, id));
			return messagesAnswer(cast, channel, messages);
		},
		"messages.getMessages": (request, call) => {
			const viewer = viewerOf(world, call);
			const cast = new Cast(world, viewer.userId);
			const messages = idsAsked(request).map((id) => {
				const chat = world.commonMessages.get(id);
				const isOwn = chat !== undefined && isListening(chat, viewer.userId);
				return isOwn ? byId(cast, chat, id) : { _: "messageEmpty", id };
			});
			return { _: "messages.messages", messages, topics: [], ...cast.lists() };
		},
	};
}

/** Comments of a channel's post are kept in its discussion group. Throws MSG_ID_INVALID. */
export function threadAsked(world: WorldState, chat: Chat, messageId: number): { chat: Chat; rootId: number } {
	if (chat.kind !== "channel" || !chat.isBroadcast) {
		const isKnown = chat.log.find(messageId) !== null || chat.log.thread(messageId).length > 0;
		if (!isKnown && !(chat.kind === "channel" && chat.topics.has(messageId))) throw refuse("MSG_ID_INVALID");
		return { chat, rootId: messageId };
	}
	const copyId = chat.discussionIds.get(messageId);
	const discussion = chat.linkedId === null ? undefined : world.channels.get(chat.linkedId);
	if (copyId === undefined || discussion === undefined) throw refuse("MSG_ID_INVALID");
	return { chat: discussion, rootId: copyId };
}

function idsAsked(request: TlObject): number[] {
	return objectsOf(request, "id")
		.map((input) => numberOf(input, "id"))
		.slice(0, IDS);
}

function byId(cast: Cast, chat: Chat, id: number): TlObject {
	const message = chat.log.find(id);
	if (message !== null) return messageObject(cast, chat, message);
	return { _: "messageEmpty", id, peer_id: peerOf(chat, cast.viewerId) };
}
