import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { connect, createServer, type Socket } from "node:net";

/** A SOCKS5 proxy on loopback (RFC 1928, 1929): connect only, IPv4 and names, with or without a password. */
export interface Socks5Server {
	readonly port: number;
	/** Where clients asked to be connected, `host:port`. */
	readonly destinations: readonly string[];
	close(): Promise<void>;
}

export async function startSocks5Server(login?: { username: string; password: string }): Promise<Socks5Server> {
	const destinations: string[] = [];
	const sockets = new Set<Socket>();
	const server = createServer((client) => {
		sockets.add(client);
		client.on("error", () => client.destroy());
		client.on("close", () => sockets.delete(client));
		void serve(client).catch(() => client.destroy());
	});

	async function serve(client: Socket): Promise<void> {
		const [, methods = 0] = await take(client, 2);
		await take(client, methods);
		client.write(Uint8Array.of(5, login === undefined ? 0 : 2));
		if (login !== undefined && !(await isWelcome(client, login))) {
			client.end(Uint8Array.of(1, 1));
			return;
		}
		if (login !== undefined) client.write(Uint8Array.of(1, 0));
		const { host, port } = await readDestination(client);
		destinations.push(`${host}:${port}`);
		const target = connect(port, host);
		sockets.add(target);
		target.on("error", () => client.destroy());
		target.on("close", () => client.destroy());
		client.on("close", () => target.destroy());
		await once(target, "connect");
		client.write(Uint8Array.of(5, 0, 0, 1, 0, 0, 0, 0, 0, 0));
		client.pipe(target);
		target.pipe(client);
	}

	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	return {
		port: (server.address() as AddressInfo).port,
		destinations,
		async close() {
			for (const socket of sockets) socket.destroy();
			server.close();
			await once(server, "close");
		},
	};
}

async function isWelcome(client: Socket, login: { username: string; password: string }): Promise<boolean> {
	const [, nameLength = 0] = await take(client, 2);
	const name = (await take(client, nameLength)).toString();
	const [passwordLength = 0] = await take(client, 1);
	const password = (await take(client, passwordLength)).toString();
	return name === login.username && password === login.password;
}

async function readDestination(client: Socket): Promise<{ host: string; port: number }> {
	const [, , , type] = await take(client, 4);
	const host = type === 1 ? (await take(client, 4)).join(".") : (await takeText(client)).toString();
	return { host, port: (await take(client, 2)).readUInt16BE() };
}

async function takeText(client: Socket): Promise<Buffer> {
	const [length = 0] = await take(client, 1);
	return take(client, length);
}

/** Exactly so many bytes. */
async function take(client: Socket, bytes: number): Promise<Buffer> {
	for (;;) {
		const taken: Buffer | null = bytes === 0 ? Buffer.alloc(0) : client.read(bytes);
		if (taken !== null) return taken;
		if (client.destroyed || client.readableEnded) throw new Error("the client left");
		await once(client, "readable");
	}
}
