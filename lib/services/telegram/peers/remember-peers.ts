import type { QueryRunner } from "@/db/client";
import { type KnownPeer, upsertPeers } from "@/db/queries/telegram-peers";
import type { LiveChat, SeenPeer } from "@/lib/domain/telegram-peer";
import { clampText, NAME_MAX } from "../../collect/clamp-text";
import { toMarkedId } from "./marked-id";

/** Whom an answer or update showed. */
export interface Sightings {
	readonly people?: readonly SeenPeer[];
	readonly chats?: readonly LiveChat[];
}

/** Writes down access hashes and names, which the client itself forgets; shortened sightings never replace full ones. */
export async function rememberPeers(
	db: QueryRunner,
	accountId: string,
	{ people = [], chats = [] }: Sightings,
	at: Date,
): Promise<void> {
	const peers = new Map<number, KnownPeer>();
	for (const peer of [...people.map(ofPerson), ...chats.map(ofChat)]) {
		const known = peers.get(peer.peerId);
		if (known === undefined || known.isMin) peers.set(peer.peerId, peer);
	}
	await upsertPeers(db, accountId, [...peers.values()], at);
}

function ofPerson({ ref, peer, username, isMin, photoId }: SeenPeer): KnownPeer {
	const seenIn = ref.seenIn;
	return {
		peerId: toMarkedId(ref),
		kind: ref.kind,
		accessHash: ref.accessHash,
		isMin,
		seenIn: seenIn === undefined ? null : { peerId: toMarkedId(seenIn.chat), messageId: seenIn.messageId },
		username: storable(username),
		title: peer.name === null ? null : clampText(peer.name, NAME_MAX),
		photoId,
	};
}

function ofChat({ chatId, ref, username, title, photoId }: LiveChat): KnownPeer {
	return {
		peerId: chatId,
		kind: ref.kind,
		accessHash: ref.accessHash,
		// Without a hash it can be named but not asked: it must not replace a sighting that can.
		isMin: ref.kind === "channel" && ref.accessHash === null,
		seenIn: null,
		username: storable(username),
		title: clampText(title, NAME_MAX),
		photoId,
	};
}

/** Usernames are compared in lower case, as Telegram compares them. */
function storable(username: string | null): string | null {
	return username === null ? null : username.toLowerCase().slice(0, 64);
}
