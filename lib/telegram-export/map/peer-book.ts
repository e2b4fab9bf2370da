import { type Peer, type PeerKind, SERVICE_KINDS } from "../../domain/member";
import { type PeerId, toMarkedBasicGroupId, toMarkedChannelId } from "../../domain/peer-id";
import { type ChatScope, isOwnRef } from "./chat-scope";
import { peerIdOfName } from "./named-id";
import { type PeerRef, parsePeerRef } from "./peer-ref";
import { asName } from "./raw-value";

/** Turns `from`/`from_id` pairs into peers. One object per peer and name, so a large chat holds its people once. */
export class PeerBook {
	private readonly peers = new Map<unknown, Peer>();

	constructor(private readonly scope: ChatScope) {}

	/** The peer of an id and a display name as the export gives them; `null` when it gives neither. */
	find(id: unknown, rawName: unknown): Peer | null {
		const name = asName(rawName);
		const key = id ?? `\0${name}`;
		const known = this.peers.get(key);
		if (known !== undefined && known.name === name) return known;
		const peer = this.create(id, name);
		if (peer !== null) this.peers.set(key, peer);
		return peer;
	}

	/** Notes a proof that a user is a bot: only bots can attach inline buttons to a message of their own. */
	markBot(id: unknown): void {
		const ref = parsePeerRef(id);
		if (ref?.type !== "user" || this.scope.botIds.has(ref.bareId)) return;
		this.scope.botIds.add(ref.bareId);
		this.peers.delete(id);
	}

	private create(id: unknown, name: string | null): Peer | null {
		const ref = parsePeerRef(id);
		if (ref !== null) return { peerId: toPeerId(ref), name, kind: this.kindOf(ref, name) };
		return name === null ? null : { peerId: peerIdOfName(name), name, kind: this.kindOfName(name) };
	}

	private kindOf(ref: PeerRef, name: string | null): PeerKind {
		if (ref.type === "user") {
			const known = SERVICE_KINDS.get(ref.bareId);
			if (known !== undefined) return known;
			if (this.scope.botIds.has(ref.bareId)) return "bot";
			if (name === null) return "deleted";
			return this.speaksForGroup(name) ? "anonymous_admin" : "human";
		}
		if (isOwnRef(this.scope, ref)) return this.scope.chat.kind === "channel" ? "channel" : "anonymous_admin";
		return ref.type === "channel" ? "channel" : "unknown";
	}

	/**
	 * An account that bears a group's exact title is its voice. Pages show no id to tell it from an anonymous admin,
	 * and both layouts of one chat must count the same people.
	 */
	private speaksForGroup(name: string): boolean {
		const { kind, title } = this.scope.chat;
		return name === title && (kind === "basic_group" || kind === "supergroup" || kind === "forum");
	}

	/** A nameless id is all there is to go by: the chat's own title is the chat speaking. */
	private kindOfName(name: string): PeerKind {
		if (name !== this.scope.chat.title) return "human";
		return this.scope.chat.kind === "channel" ? "channel" : "anonymous_admin";
	}
}

function toPeerId(ref: PeerRef): PeerId {
	switch (ref.type) {
		case "user":
			return ref.bareId as PeerId;
		case "channel":
			return toMarkedChannelId(ref.bareId) as number as PeerId;
		case "chat":
			return toMarkedBasicGroupId(ref.bareId) as number as PeerId;
	}
}
