import type { TlObject } from "../tl-object";
import type { Account } from "./model/account";
import type { BasicGroup, Channel, Chat, PrivateChat } from "./model/chat";
import type { Person } from "./model/person";
import type { Poll } from "./model/poll";
import type { StoredFile } from "./model/stored-file";
import type { WorldEvent } from "./push/world-event";
import { fixedLong } from "./random";

export type Deliver = (userId: number, updates: TlObject, exceptSession?: string) => void;

/** Everything the world knows; verbs change it, views read it. */
export class WorldState {
	readonly people = new Map<number, Person>();
	readonly accounts = new Map<number, Account>();
	readonly channels = new Map<number, Channel>();
	readonly groups = new Map<number, BasicGroup>();
	readonly privateChats = new Map<string, PrivateChat>();
	readonly files = new Map<bigint, StoredFile>();
	/** Uploaded parts by `account/file id`. */
	readonly uploads = new Map<string, Map<number, Uint8Array>>();
	readonly polls = new Map<bigint, { poll: Poll; chat: Chat; messageId: number }>();
	/** Where messages with account-wide ids (private chats, basic groups) are. */
	readonly commonMessages = new Map<number, BasicGroup | PrivateChat>();
	readonly deliverers: Deliver[] = [];
	/** Whoever wants to know of everything that happens, accounts or not. */
	readonly listeners: ((event: WorldEvent) => void)[] = [];
	/** File references made before this moment (ms) are stale. */
	fileReferencesFrom = 0;
	#counter = 0;
	#commonId = 0;

	constructor(
		readonly seed: number,
		readonly now: () => number,
	) {}

	tell(event: WorldEvent): void {
		for (const listen of this.listeners) listen(event);
	}

	/** Unix seconds. */
	get date(): number {
		return Math.floor(this.now() / 1000);
	}

	/** A running number for ids: the same calls in the same order give the same ids. */
	next(): number {
		this.#counter += 1;
		return this.#counter;
	}

	/** How far the running number is. */
	get counter(): number {
		return this.#counter;
	}

	/** Takes numbers out of use that an earlier run has given away. */
	skipTo(counter: number): void {
		this.#counter = Math.max(this.#counter, counter);
	}

	/** Ids of private and basic group messages are counted together, as an account sees them. */
	nextCommonId(): number {
		this.#commonId += 1;
		return this.#commonId;
	}

	get lastCommonId(): number {
		return this.#commonId;
	}

	long(...parts: readonly (string | number)[]): bigint {
		return fixedLong(this.seed, ...parts);
	}

	/** What `viewerId` must show to be served about a peer: everybody holds another one. */
	accessHash(kind: "user" | "channel", id: number, viewerId: number): bigint {
		return this.long(kind, id, viewerId);
	}
}
