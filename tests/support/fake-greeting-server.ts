import { createServer } from "node:net";

/** A server on loopback that greets as a MySQL or MariaDB of this version does (protocol 10) and says nothing more. */
export async function startGreeting(version: string): Promise<{ port: number; close(): Promise<void> }> {
	const payload = Buffer.concat([Buffer.from([10]), Buffer.from(`${version}\0`), Buffer.alloc(40)]);
	const header = Buffer.from([payload.length, 0, 0, 0]);
	const server = createServer((socket) => {
		socket.on("error", () => socket.destroy());
		socket.write(Buffer.concat([header, payload]));
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const address = server.address();
	if (address === null || typeof address === "string") throw new Error("The fake server has no port.");
	return { port: address.port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
