import type { Socket } from "node:net";
import { detectTransport, type Transport } from "../transport/detect-transport";
import { Outbox } from "./outbox";
import type { OutgoingMessage, Session, SessionLine } from "./session";

/** One TCP connection: bytes to packets and back. Held ones neither read nor write until let go. */
export class Connection implements SessionLine {
	transport: Transport | null = null;
	readonly #outbox = new Outbox((packet) => this.sendPacket(packet));
	#pending = Buffer.alloc(0);
	#held: Buffer[] | null = null;
	#closing: NodeJS.Timeout | undefined;

	constructor(
		readonly socket: Socket,
		readonly dc: number,
		readonly onPacket: (packet: Buffer) => void,
	) {
		socket.setNoDelay(true);
		socket.on("data", (chunk: Buffer) => this.#feed(chunk));
		socket.on("error", () => socket.destroy());
	}

	get isOpen(): boolean {
		return !this.socket.destroyed;
	}

	#feed(chunk: Buffer): void {
		try {
			this.#pending = Buffer.concat([this.#pending, this.transport?.decrypt(chunk) ?? chunk]);
			this.#detect();
			while (this.transport !== null && this.isOpen) {
				const cut = this.transport.framing.cut(this.#pending);
				if (cut === null) return;
				this.#pending = this.#pending.subarray(cut.used);
				this.onPacket(cut.packet);
			}
		} catch {
			// Broken frames and forged messages end the connection, as Telegram ends it.
			this.socket.destroy();
		}
	}

	#detect(): void {
		if (this.transport !== null) return;
		this.transport = detectTransport(this.#pending);
		if (this.transport === null) return;
		this.#pending = Buffer.from(this.transport.decrypt(this.#pending.subarray(this.transport.used)));
	}

	/** Messages of one turn of the event loop leave together, in a container where there are several. */
	enqueue(session: Session, message: OutgoingMessage): void {
		this.#outbox.add(session, message);
	}

	sendPacket(packet: Buffer): void {
		if (this.transport === null || !this.isOpen) return;
		if (this.#held === null) this.socket.write(this.transport.encrypt(this.transport.framing.wrap(packet)));
		else this.#held.push(packet);
	}

	/** A transport error is four bytes: the negative code. */
	sendError(code: number): void {
		const packet = Buffer.alloc(4);
		packet.writeInt32LE(code);
		this.sendPacket(packet);
	}

	hold(): void {
		this.#held ??= [];
		this.socket.pause();
	}

	letGo(): void {
		const held = this.#held ?? [];
		this.#held = null;
		for (const packet of held) this.sendPacket(packet);
		this.socket.resume();
	}

	closeAfter(ms: number): void {
		clearTimeout(this.#closing);
		this.#closing = setTimeout(() => this.close(), ms).unref();
	}

	close(): void {
		clearTimeout(this.#closing);
		this.socket.destroy();
	}
}
