import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTelegramServer, type TelegramServer } from "../../telegram-server/start-telegram-server";
import type { TlObject } from "../../telegram-server/tl-object";
import { connectRaw } from "./raw-client/connect-raw";
import { exchangeKeys } from "./raw-client/exchange-keys";
import { PacketSocket } from "./raw-client/packet-socket";
import { RawClient } from "./raw-client/raw-client";
import { signInRaw } from "./raw-client/sign-in-raw";
import { OLA, tinyWorld } from "./tiny-world";

const USERS: TlObject = { _: "users.getUsers", id: [{ _: "inputUserSelf" }] };

let server: TelegramServer<ReturnType<typeof tinyWorld>>;
let home: RawClient;

beforeAll(async () => {
	server = await startTelegramServer({ world: tinyWorld([OLA]) });
	home = await connectRaw(server);
	await signInRaw(home, OLA);
});

afterAll(async () => {
	home.socket.close();
	await server.close();
});

async function connectAt(port: number): Promise<RawClient> {
	const socket = await PacketSocket.open(port, "full", false);
	const { publicKeyPem } = server.config;
	return new RawClient(socket, await exchangeKeys(socket, { publicKeyPem, padding: "pad" }));
}

async function exportTo(dc: number): Promise<TlObject> {
	const ticket = (await home.call({ _: "auth.exportAuthorization", dc_id: dc })) as TlObject;
	return { _: "auth.importAuthorization", id: ticket.id, bytes: ticket.bytes };
}

describe("the data centre of files", () => {
	it("is named in the configuration, with its port", async () => {
		const config = (await home.call({ _: "help.getConfig" })) as TlObject;
		expect(config.dc_options).toMatchObject([
			{ id: 2, ip_address: "127.0.0.1", port: server.config.port },
			{ id: 4, ip_address: "127.0.0.1", port: server.config.fileDcPort },
		]);
	});

	it("takes an exported authorization once", async () => {
		const files = await connectAt(server.config.fileDcPort);
		expect(await files.call(USERS)).toMatchObject({ error_message: "AUTH_KEY_UNREGISTERED" });
		const importing = await exportTo(4);
		expect(await files.call(importing)).toMatchObject({ user: { id: 1001n } });
		expect(await files.call(importing)).toMatchObject({ error_message: "AUTH_BYTES_INVALID" });
		expect(await files.call(USERS)).toMatchObject([{ id: 1001n }]);
		expect(server.log.calls("users.getUsers").at(-1)).toMatchObject({ dc: 4, userId: 1001 });
		files.socket.close();
	});

	it("is meant by the ticket where a library reaches every data centre through one port", async () => {
		const files = await connectAt(server.config.port);
		await files.call(await exportTo(4));
		await files.call(USERS);
		expect(server.log.calls("users.getUsers").at(-1)?.dc).toBe(4);
		files.socket.close();
	});

	it("gets no live updates", async () => {
		const files = await connectAt(server.config.fileDcPort);
		await files.call(await exportTo(4));
		await files.call(USERS);
		await home.call(USERS);
		server.world.push(1001, { _: "updateShort", update: { _: "updateLoginToken" }, date: 1 });
		await home.untilNamed("updateShort");
		await files.call(USERS);
		expect(files.received.some((one) => one.message._ === "updateShort")).toBe(false);
		files.socket.close();
	});

	it("is the only other one", async () => {
		const refused = await home.call({ _: "auth.exportAuthorization", dc_id: 5 });
		expect(refused).toMatchObject({ error_message: "DC_ID_INVALID" });
	});
});
