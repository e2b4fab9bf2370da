import type { MemberSighting } from "@/db/queries/members";
import type { PeerKind } from "@/lib/domain/member";
import { clampText, NAME_MAX } from "./clamp-text";

/** Written down and forgotten beyond this many, so that memory stays flat. */
const PEERS_MAX = 20_000;

interface Entry {
	kind: PeerKind;
	name: string | null;
	firstAt: Date | null;
	lastAt: Date | null;
}

/** Everyone an import met, with their newest name and the span of their messages. */
export class MemberLedger {
	#entries = new Map<number, Entry>();

	get isFull(): boolean {
		return this.#entries.size >= PEERS_MAX;
	}

	/** Somebody wrote at `at`. */
	sawSender(memberId: number, kind: PeerKind, name: string | null, at: Date): void {
		const entry = this.#entryOf(memberId, kind, name);
		entry.kind = kind;
		const ms = at.getTime();
		if (entry.firstAt === null || ms < entry.firstAt.getTime()) entry.firstAt = at;
		if (entry.lastAt === null || ms > entry.lastAt.getTime()) entry.lastAt = at;
	}

	/** Somebody acted or reacted; that says less about what they are than a message does. */
	sawActor(memberId: number, kind: PeerKind, name: string | null): void {
		this.#entryOf(memberId, kind, name);
	}

	/** Hands over what was seen since the last call. */
	take(): MemberSighting[] {
		const sightings: MemberSighting[] = [];
		for (const [memberId, { kind, name, firstAt, lastAt }] of this.#entries) {
			sightings.push({ memberId, kind, name, firstMessageAt: firstAt, lastMessageAt: lastAt });
		}
		this.#entries = new Map();
		return sightings;
	}

	#entryOf(memberId: number, kind: PeerKind, name: string | null): Entry {
		const known = this.#entries.get(memberId);
		if (known !== undefined) {
			if (name !== null && name !== known.name) known.name = clampText(name, NAME_MAX);
			return known;
		}
		const entry = { kind, name: name === null ? null : clampText(name, NAME_MAX), firstAt: null, lastAt: null };
		this.#entries.set(memberId, entry);
		return entry;
	}
}
