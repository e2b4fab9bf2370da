import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ServedWorld } from "../../telegram-server/handler";
import { startTelegramServer, type TelegramServer } from "../../telegram-server/start-telegram-server";
import { connectRaw } from "./raw-client/connect-raw";
import { OLA, tinyWorld } from "./tiny-world";

let server: TelegramServer<ServedWorld>;

beforeAll(async () => {
	server = await startTelegramServer({ world: tinyWorld([OLA]) });
});

afterAll(() => server.close());

describe("transports", () => {
	const all = (["full", "abridged", "intermediate", "padded"] as const).flatMap((transport) => [
		{ transport, isObfuscated: false },
		{ transport, isObfuscated: true },
	]);

	it.each(all)("exchange keys and answer over $transport, obfuscated: $isObfuscated", async (options) => {
		const client = await connectRaw(server, options);
		expect(await client.call({ _: "help.getNearestDc" })).toMatchObject({ _: "nearestDc", this_dc: 2 });
		client.socket.close();
	});

	it("carry files' worth of bytes in one packet", async () => {
		const client = await connectRaw(server, { transport: "abridged" });
		const part = { _: "upload.saveFilePart", file_id: 1n, file_part: 0, bytes: Buffer.alloc(512 << 10, 7) };
		expect(await client.call(part)).toMatchObject({ _: "rpc_error", error_message: "AUTH_KEY_UNREGISTERED" });
		client.socket.close();
	});

	it("end a connection that sends a broken frame", async () => {
		const client = await connectRaw(server, { transport: "full" });
		client.socket.socket.write(Buffer.from("0c000000ffffffff00000000", "hex"));
		await expect(client.socket.packet()).rejects.toThrow("the connection ended");
	});

	it("exchange keys with the older RSA scheme too", async () => {
		const client = await connectRaw(server, { padding: "legacy" });
		expect(await client.call({ _: "help.getNearestDc" })).toMatchObject({ _: "nearestDc" });
		client.socket.close();
	});

	it("listen on the loopback address and nowhere else", async () => {
		expect(server.config.host).toBe("127.0.0.1");
		await expect(startTelegramServer({ world: tinyWorld([]), host: "0.0.0.0" })).rejects.toThrow("127.0.0.1 only");
	});
});
