import type { Api } from "telegram/tl/index.js";
import { type ChatId, type PeerId, toMarkedBasicGroupId, toMarkedChannelId } from "../../domain/peer-id";
import { toId } from "./long";

/** Marked id of whoever sends or acts. */
export function toPeerId(peer: Api.TypePeer): PeerId {
	switch (peer.className) {
		case "PeerUser":
			return toId(peer.userId) as PeerId;
		case "PeerChat":
			return toMarkedBasicGroupId(toId(peer.chatId)) as number as PeerId;
		case "PeerChannel":
			return toMarkedChannelId(toId(peer.channelId)) as number as PeerId;
	}
}

/** Marked id of the chat a message is in; a private chat is the other person's id. */
export function toChatId(peer: Api.TypePeer): ChatId {
	return toPeerId(peer) as number as ChatId;
}
