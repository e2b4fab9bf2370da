import type { Database } from "@/db/client";
import { listMemberIdentities } from "@/db/queries/members";
import type { Chat } from "@/lib/domain/chat";
import type { Group } from "@/lib/domain/group";
import type { Peer } from "@/lib/domain/member";
import { isNamedPeer, type PeerId } from "@/lib/domain/peer-id";

/** Members by display name, where exactly one bears it. */
export type KnownNames = ReadonlyMap<string, Peer>;

/**
 * Who is who, for a source that knows people by name only and is merged into a group that knows ids; else `null`. A
 * name several members bear identifies nobody.
 */
export async function knownNamesFor(db: Database, group: Group, chat: Chat): Promise<KnownNames | null> {
	if (group.idSource !== "telegram" || chat.idSource !== "title") return null;
	const known = new Map<string, Peer>();
	const ambiguous = new Set<string>();
	for (const { memberId, kind, name } of await listMemberIdentities(db, group.groupId)) {
		if (name === null || isNamedPeer(memberId)) continue;
		if (known.has(name)) ambiguous.add(name);
		known.set(name, { peerId: memberId as PeerId, kind, name });
	}
	for (const name of ambiguous) known.delete(name);
	return known;
}

/** The peer under its id, where the name tells it. */
export function identify<P extends Peer | null>(peer: P, known: KnownNames | null): P | Peer {
	if (known === null || peer === null || peer.name === null || !isNamedPeer(peer.peerId)) return peer;
	return known.get(peer.name) ?? peer;
}
