import type { PeerId } from "@/lib/domain/peer-id";
import type { LiveMember, SeenPeer } from "@/lib/domain/telegram-peer";

/** A person as an answer shows them. */
function aSeenPeer(id: number, name = `Member ${id}`): SeenPeer {
	return {
		ref: { kind: "user", id, accessHash: String(id * 7) },
		peer: { peerId: id as PeerId, name, kind: "human" },
		username: null,
		isMin: false,
		photoId: null,
	};
}

/** A row of a member list. */
export function aLiveMember(id: number, change: Partial<LiveMember> = {}): LiveMember {
	return { seen: aSeenPeer(id), status: "member", joinedAt: null, inviterId: null, rank: null, ...change };
}
