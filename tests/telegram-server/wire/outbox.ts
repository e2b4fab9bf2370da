import { containerOf, sealEnvelope } from "./envelope";
import type { OutgoingMessage, Session } from "./session";

const CONTAINER_MESSAGES_MAX = 100;
const CONTAINER_BYTES_MAX = 512 << 10;

/** Gathers messages until the current turn of the event loop ends, then sends them: one alone, several in containers. */
export class Outbox {
	readonly #waiting = new Map<Session, OutgoingMessage[]>();
	#isScheduled = false;

	constructor(readonly sendPacket: (packet: Buffer) => void) {}

	add(session: Session, message: OutgoingMessage): void {
		const waiting = this.#waiting.get(session) ?? [];
		waiting.push(message);
		this.#waiting.set(session, waiting);
		if (this.#isScheduled) return;
		this.#isScheduled = true;
		setImmediate(() => this.#flush());
	}

	#flush(): void {
		this.#isScheduled = false;
		const all = [...this.#waiting];
		this.#waiting.clear();
		for (const [session, messages] of all) {
			for (const load of loadsOf(messages)) this.#sendLoad(session, load);
		}
	}

	#sendLoad(session: Session, load: readonly OutgoingMessage[]): void {
		const [first] = load;
		if (first === undefined) return;
		const message =
			load.length === 1 ? first : session.compose(containerOf(load), { isContent: false, isAnswer: false });
		this.sendPacket(sealEnvelope(session.key, session.id, message));
	}
}

function loadsOf(messages: readonly OutgoingMessage[]): OutgoingMessage[][] {
	const loads: OutgoingMessage[][] = [];
	let bytes = 0;
	for (const message of messages) {
		const last = loads.at(-1);
		bytes += message.body.length;
		if (last !== undefined && last.length < CONTAINER_MESSAGES_MAX && bytes <= CONTAINER_BYTES_MAX) last.push(message);
		else {
			loads.push([message]);
			bytes = message.body.length;
		}
	}
	return loads;
}
