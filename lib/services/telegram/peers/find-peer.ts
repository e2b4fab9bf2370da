import type { QueryRunner } from "@/db/client";
import { findPeers, type KnownPeer } from "@/db/queries/telegram-peers";
import { toBareId } from "@/lib/domain/peer-id";
import type { PeerRef } from "@/lib/domain/telegram-peer";

/** How this account may ask Telegram about a peer (marked id); `null`: it never saw it, or only without a usable hash. */
export async function findPeerRef(db: QueryRunner, accountId: string, peerId: number): Promise<PeerRef | null> {
	return (await findPeerRefs(db, accountId, [peerId])).get(peerId) ?? null;
}

/** {@link findPeerRef} for many; peers that cannot be asked about are absent. */
export async function findPeerRefs(
	db: QueryRunner,
	accountId: string,
	peerIds: readonly number[],
): Promise<ReadonlyMap<number, PeerRef>> {
	const known = await findPeers(db, accountId, peerIds);
	const places = [...known.values()].flatMap(({ seenIn }) => (seenIn === null ? [] : [seenIn.peerId]));
	const chats = await findPeers(db, accountId, places);
	const refs = new Map<number, PeerRef>();
	for (const [peerId, peer] of known) {
		const ref = toPeerRef(peer) ?? seenRef(peer, chats);
		if (ref !== null) refs.set(peerId, ref);
	}
	return refs;
}

/** The reference a row holds by itself; `null` where the hash is missing or unusable. */
export function toPeerRef({ peerId, kind, accessHash, isMin }: KnownPeer): PeerRef | null {
	const id = toBareId(peerId);
	if (id === null) return null;
	if (kind === "chat") return { kind, id, accessHash: null };
	return isMin || accessHash === null ? null : { kind, id, accessHash };
}

/** Telegram accepts a shortened person by a message of theirs, given a chat that can itself be asked about. */
function seenRef(peer: KnownPeer, chats: ReadonlyMap<number, KnownPeer>): PeerRef | null {
	const { seenIn } = peer;
	const place = seenIn === null ? undefined : chats.get(seenIn.peerId);
	const chat = place === undefined ? null : toPeerRef(place);
	const id = toBareId(peer.peerId);
	if (seenIn === null || chat === null || id === null) return null;
	return { kind: peer.kind, id, accessHash: null, seenIn: { chat, messageId: seenIn.messageId } };
}
