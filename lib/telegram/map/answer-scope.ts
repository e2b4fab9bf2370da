import type { Api } from "telegram/tl/index.js";
import type { Peer, PeerKind } from "../../domain/member";
import type { ChatId, PeerId } from "../../domain/peer-id";
import type { LiveChat, SeenPeer } from "../../domain/telegram-peer";
import type { KnownNames } from "./known-names";
import { toPeerId } from "./marked-id";
import { toLiveChat } from "./to-live-chat";
import { toSeenChannel, toSeenUser } from "./to-seen-peer";

/** Everybody and every chat one answer carries, and how its ids are to be read. */
export class AnswerScope {
	readonly people: readonly SeenPeer[];
	readonly chats: readonly LiveChat[];
	private readonly usersById = new Map<PeerId, SeenPeer>();
	private readonly chatsById = new Map<number, LiveChat>();

	constructor(
		users: readonly Api.TypeUser[],
		chats: readonly Api.TypeChat[],
		private readonly known: KnownNames,
	) {
		const seen = users.map(toSeenUser);
		const channels = chats.filter((chat) => chat.className === "Channel").filter((chat) => chat.megagroup !== true);
		this.people = [...seen, ...channels.map(toSeenChannel)];
		this.chats = chats.map(toLiveChat).filter((chat) => chat !== null);
		for (const one of seen) {
			this.usersById.set(one.peer.peerId, one);
			known.notePeer(one.peer);
		}
		const shortened = new Set(chats.filter(isShortened).map((chat) => toLiveChat(chat)?.chatId));
		for (const chat of this.chats) {
			// A shortened chat may lack what a full answer told of it, such as its topics.
			const best = shortened.has(chat.chatId) ? (known.chat(chat.chatId) ?? chat) : chat;
			this.chatsById.set(chat.chatId, best);
			known.noteChat(best);
		}
	}

	chat(chatId: number): LiveChat | null {
		return this.chatsById.get(chatId) ?? this.known.chat(chatId);
	}

	/** The user of an id, with its name where this answer or an earlier one told it. An id alone is taken for a person. */
	user(id: number): Peer {
		const peerId = id as PeerId;
		const seen = this.usersById.get(peerId)?.peer ?? this.known.peer(peerId);
		return seen ?? { peerId, name: null, kind: "human" };
	}

	username(id: number): string | null {
		return this.usersById.get(id as PeerId)?.username ?? null;
	}

	/** Display name of any peer; `null` when it has none or is not known. */
	nameOf(peer: Api.TypePeer): string | null {
		const peerId = toPeerId(peer);
		return peer.className === "PeerUser" ? this.user(peerId).name : (this.chat(peerId)?.title ?? null);
	}

	/** Whoever sends or acts in `chatId`: a user, an anonymous admin (the chat itself), or another channel. */
	actor(peer: Api.TypePeer, chatId: ChatId): Peer {
		const peerId = toPeerId(peer);
		const own = this.chat(chatId);
		if (peer.className === "PeerUser") {
			const user = this.user(peerId);
			const speaksForGroup = user.kind === "human" && own !== null && isGroup(own) && user.name === own.title;
			return speaksForGroup ? { ...user, kind: "anonymous_admin" } : user;
		}
		return {
			peerId,
			name: this.chat(peerId)?.title ?? null,
			kind: this.kindOfChat(peer, peerId === Number(chatId), own),
		};
	}

	private kindOfChat(peer: Api.TypePeer, isOwn: boolean, own: LiveChat | null): PeerKind {
		if (isOwn) return own?.kind === "channel" ? "channel" : "anonymous_admin";
		return peer.className === "PeerChannel" ? "channel" : "unknown";
	}
}

function isShortened(chat: Api.TypeChat): boolean {
	return chat.className === "Channel" && chat.min === true;
}

function isGroup(chat: LiveChat): boolean {
	return chat.kind !== "channel";
}
