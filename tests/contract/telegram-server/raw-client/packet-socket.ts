import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { type ClientTransport, openTransport, type TransportName } from "./open-transport";

/** A socket of packets. `packet()` waits for the next one and rejects when the connection ends first. */
export class PacketSocket {
	readonly #packets: Buffer[] = [];
	#pending = Buffer.alloc(0);
	#wake: () => void = () => undefined;
	#isEnded = false;

	constructor(
		readonly socket: Socket,
		readonly transport: ClientTransport,
	) {
		socket.on("data", (chunk: Buffer) => this.#feed(chunk));
		socket.on("error", () => socket.destroy());
		socket.on("close", () => {
			this.#isEnded = true;
			this.#wake();
		});
		socket.write(transport.preamble);
	}

	static async open(port: number, name: TransportName, isObfuscated: boolean): Promise<PacketSocket> {
		const socket = connect(port, "127.0.0.1");
		await once(socket, "connect");
		return new PacketSocket(socket, openTransport(name, isObfuscated));
	}

	get isEnded(): boolean {
		return this.#isEnded;
	}

	#feed(chunk: Buffer): void {
		this.#pending = Buffer.concat([this.#pending, this.transport.decrypt(chunk)]);
		for (;;) {
			const cut = this.transport.framing.cut(this.#pending);
			if (cut === null) break;
			this.#pending = this.#pending.subarray(cut.used);
			this.#packets.push(Buffer.from(cut.packet));
		}
		this.#wake();
	}

	send(packet: Buffer): void {
		this.socket.write(this.transport.encrypt(this.transport.framing.wrap(packet)));
	}

	async packet(): Promise<Buffer> {
		for (;;) {
			const packet = this.#packets.shift();
			if (packet !== undefined) return packet;
			if (this.#isEnded) throw new Error("the connection ended");
			await new Promise<void>((resolve) => {
				this.#wake = resolve;
			});
		}
	}

	close(): void {
		this.socket.destroy();
	}
}
