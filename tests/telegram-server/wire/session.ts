import type { AuthKey } from "./auth-key";
import type { MessageIds } from "./message-ids";

/** A message as it stands on the wire, kept until the client acknowledges it. */
export interface OutgoingMessage {
	readonly id: bigint;
	readonly seqNo: number;
	readonly body: Buffer;
	readonly isContent: boolean;
}

/** Where a session's messages leave by. */
export interface SessionLine {
	enqueue(session: Session, message: OutgoingMessage): void;
	/** Ends the connection unless asked again within `ms`. */
	closeAfter(ms: number): void;
}

const REMEMBERED_MAX = 2_000;
const UNACKED_MAX = 500;

/** One MTProto session: its counters, what it has seen, what it has not confirmed yet. Outlives connections. */
export class Session {
	connection: SessionLine | null = null;
	/** Asks for updates by making an ordinary call. */
	wantsUpdates = false;
	layer: number | null = null;
	readonly unacked = new Map<bigint, OutgoingMessage>();
	readonly answers = new Map<bigint, OutgoingMessage>();
	/** Settles with whether the query succeeded; for `invokeAfterMsg`. */
	readonly queries = new Map<bigint, Promise<boolean>>();
	readonly #received = new Set<bigint>();
	#contentSent = 0;

	constructor(
		readonly id: bigint,
		readonly key: AuthKey,
		readonly ids: MessageIds,
	) {}

	get name(): string {
		return this.id.toString();
	}

	/** Whether the id is new; remembers it. */
	takeId(id: bigint): boolean {
		if (this.#received.has(id)) return false;
		this.#received.add(id);
		forgetOldest(this.#received);
		return true;
	}

	hasSeen(id: bigint): boolean {
		return this.#received.has(id);
	}

	/** Numbers a message. Content messages wait in `unacked` until confirmed, `isLost` ones are sent never and kept nowhere. */
	compose(body: Buffer, how: { isContent: boolean; isAnswer: boolean }): OutgoingMessage {
		const seqNo = this.#contentSent * 2 + (how.isContent ? 1 : 0);
		if (how.isContent) this.#contentSent++;
		const message = { id: this.ids.next(how.isAnswer), seqNo, body, isContent: how.isContent };
		if (how.isContent) {
			this.unacked.set(message.id, message);
			if (this.unacked.size > UNACKED_MAX) forgetFirst(this.unacked);
		}
		return message;
	}

	/** Sends now, or leaves it to re-delivery when the client comes back. */
	send(message: OutgoingMessage): void {
		this.connection?.enqueue(this, message);
	}

	rememberAnswer(requestId: bigint, message: OutgoingMessage): void {
		this.answers.set(requestId, message);
		if (this.answers.size > REMEMBERED_MAX) forgetFirst(this.answers);
	}

	rememberQuery(requestId: bigint, outcome: Promise<boolean>): void {
		this.queries.set(requestId, outcome);
		if (this.queries.size > REMEMBERED_MAX) forgetFirst(this.queries);
	}

	acknowledge(ids: readonly bigint[]): void {
		for (const id of ids) this.unacked.delete(id);
	}
}

function forgetOldest(ids: Set<bigint>): void {
	if (ids.size <= REMEMBERED_MAX) return;
	for (const id of ids) {
		ids.delete(id);
		return;
	}
}

function forgetFirst(map: Map<bigint, unknown>): void {
	for (const id of map.keys()) {
		map.delete(id);
		return;
	}
}
