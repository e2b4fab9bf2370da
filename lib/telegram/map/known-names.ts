import type { Peer } from "../../domain/member";
import type { PeerId } from "../../domain/peer-id";
import type { LiveChat } from "../../domain/telegram-peer";

/** Enough for the people of a busy hour; short updates name people by id alone. */
const KEPT_MAX = 5000;

/** What earlier answers of this connection told of people and chats. Bounded, so that memory does not grow with a sync. */
export class KnownNames {
	private readonly peers = new Map<PeerId, Peer>();
	private readonly chats = new Map<number, LiveChat>();

	get size(): number {
		return this.peers.size + this.chats.size;
	}

	notePeer(peer: Peer): void {
		keep(this.peers, peer.peerId, peer);
	}

	noteChat(chat: LiveChat): void {
		keep(this.chats, chat.chatId, chat);
	}

	peer(peerId: PeerId): Peer | null {
		return this.peers.get(peerId) ?? null;
	}

	chat(chatId: number): LiveChat | null {
		return this.chats.get(chatId) ?? null;
	}
}

/** The oldest goes first: a map keeps the order of insertion. */
function keep<K, V>(map: Map<K, V>, key: K, value: V): void {
	map.delete(key);
	map.set(key, value);
	if (map.size <= KEPT_MAX) return;
	for (const oldest of map.keys()) {
		map.delete(oldest);
		return;
	}
}
