import { createServer, type Server } from "node:net";
import { Connection } from "./connection";
import { Handshake } from "./handshake";
import { receivePacket } from "./receive-packet";
import type { ServerCore } from "./server-core";

/** The only address this server may be reached at: its key and its codes are no secrets. */
export const LOOPBACK = "127.0.0.1";

export interface Listener {
	readonly port: number;
	close(): Promise<void>;
}

/** Opens one data centre's port; 0 picks a free one. */
export async function listen(core: ServerCore, dc: number, port: number): Promise<Listener> {
	const server = createServer((socket) => {
		if (core.disturbances.isDown) return void socket.destroy();
		const handshake = new Handshake({
			rsa: core.rsa,
			clock: core.clock,
			dc,
			onKey: (key) => core.keys.add(key),
		});
		const connection: Connection = new Connection(socket, dc, (packet) =>
			receivePacket(core, connection, handshake, packet),
		);
		core.connections.add(connection);
		if (core.disturbances.isStalled) connection.hold();
		socket.on("close", () => {
			connection.close();
			core.connections.delete(connection);
		});
	});
	await new Promise<void>((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, LOOPBACK, resolve);
	});
	return { port: portOf(server), close: () => closeServer(server) };
}

function portOf(server: Server): number {
	const address = server.address();
	if (address === null || typeof address === "string") throw new Error("the server has no port");
	return address.port;
}

function closeServer(server: Server): Promise<void> {
	return new Promise((resolve, reject) => {
		server.close((error) => (error === undefined ? resolve() : reject(error)));
	});
}
