import type { Peer } from "../../domain/member";
import type { ServiceMember } from "../../domain/message";
import { DELETED_PEER_ID, peerIdOfName } from "../map/named-id";

/** HTML exports show names and no ids: "Deleted Account" is what every nameless one is called. */
const DELETED_NAMES = new Set(["Deleted Account", "Deleted"]);
const DELETED: Peer = { peerId: DELETED_PEER_ID, name: null, kind: "deleted" };

/** The people of an HTML export, known by display name alone. */
export class HtmlPeers {
	private readonly peers = new Map<string, Peer>();

	/** `titles`: the chat's own names; whoever bears one is the chat itself, writing anonymously. */
	constructor(private readonly titles: ReadonlySet<string>) {}

	find(name: string | null): Peer | null {
		if (name === null || name === "") return null;
		if (DELETED_NAMES.has(name)) return DELETED;
		let peer = this.peers.get(name);
		if (peer === undefined) {
			peer = { peerId: peerIdOfName(name), name, kind: this.titles.has(name) ? "anonymous_admin" : "human" };
			this.peers.set(name, peer);
		}
		return peer;
	}

	/** A person named in a service row; `null` for a deleted account. */
	member(name: string): ServiceMember | null {
		return DELETED_NAMES.has(name) ? null : { peerId: peerIdOfName(name), name };
	}

	/** Notes that a name belongs to a bot: it sent inline buttons, which people cannot. */
	markBot(name: string): void {
		const peer = this.find(name);
		if (peer?.kind === "human") this.peers.set(name, { ...peer, kind: "bot" });
	}
}
