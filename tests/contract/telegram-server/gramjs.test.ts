import { Api, type TelegramClient } from "telegram";
import { CustomFile } from "telegram/client/uploads.js";
import { NewMessage, type NewMessageEvent } from "telegram/events/index.js";
import { ConnectionTCPAbridged, ConnectionTCPFull, ConnectionTCPObfuscated } from "telegram/network/index.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTelegramServer, type TelegramServer } from "../../telegram-server/start-telegram-server";
import { createWorld } from "../../telegram-server/world/create-world";
import { drawPicture } from "../../telegram-server/world/files/draw-picture";
import type { PersonHandle } from "../../telegram-server/world/handles/person-handle";
import type { SupergroupHandle } from "../../telegram-server/world/handles/supergroup-handle";
import type { World } from "../../telegram-server/world/world";
import { stockGramjs } from "./stock-gramjs";

const PHONE = "15550001111";
const MESSAGES = 150;

describe("gramjs as it is shipped", () => {
	let server: TelegramServer<World>;
	let group: SupergroupHandle;
	let client: TelegramClient;
	let zed: PersonHandle;

	beforeAll(async () => {
		const world = createWorld({ seed: 2, now: () => Date.now() });
		const ola = world.account({ phone: PHONE, code: "12345", password: "hunter2", firstName: "Ola" });
		group = world.supergroup({ title: "Harbour", creator: ola, members: 410 });
		zed = world.user({ firstName: "Zed" });
		group.join(zed);
		for (let index = 0; index < MESSAGES; index++) group.post({ from: ola, text: `word ${index}` });
		server = await startTelegramServer({ world });
		client = stockGramjs(server.config, ConnectionTCPFull);
		await client.start({
			phoneNumber: async () => PHONE,
			phoneCode: async () => "12345",
			password: async () => "hunter2",
			onError: (error) => {
				throw error;
			},
		});
	});

	afterAll(async () => {
		await client.destroy();
		await server.close();
	});

	it.each([
		["full", ConnectionTCPFull],
		["abridged", ConnectionTCPAbridged],
		["obfuscated", ConnectionTCPObfuscated],
	])("connects over %s", async (_name, connection) => {
		const other = stockGramjs(server.config, connection);
		expect(await other.connect()).toBe(true);
		expect(await other.invoke(new Api.help.GetNearestDc())).toMatchObject({ thisDc: 2 });
		await other.destroy();
	});

	it("signs in with code and password, and silently with the session afterwards", async () => {
		expect((await client.getMe()).firstName).toBe("Ola");
		const again = stockGramjs(server.config, ConnectionTCPAbridged, String(client.session.save()));
		await again.connect();
		expect((await again.getMe()).firstName).toBe("Ola");
		await again.destroy();
	});

	it("reads dialogs, the whole history and everybody in the group", async () => {
		const [dialog] = await client.getDialogs({});
		expect(dialog?.title).toBe("Harbour");
		const history = await client.getMessages(dialog?.inputEntity, { limit: 1_000 });
		expect(history.filter(({ message }) => message?.startsWith("word "))).toHaveLength(MESSAGES);
		expect(await client.getParticipants(dialog?.inputEntity ?? "me", {})).toHaveLength(412);
	});

	it("hears what is posted", async () => {
		await client.getMe();
		const heard = new Promise<NewMessageEvent>((resolve) => client.addEventHandler(resolve, new NewMessage({})));
		group.post({ from: zed, text: "just now" });
		expect((await heard).message.message).toBe("just now");
	});

	it("sends a picture and gets the same bytes back", async () => {
		const [dialog] = await client.getDialogs({});
		const bytes = Buffer.from(drawPicture(40, 30, [10, 120, 90]));
		const file = new CustomFile("picture.png", bytes.length, "", bytes);
		const sent = await client.sendFile(dialog?.inputEntity ?? "me", { file, caption: "look" });
		expect(sent.message).toBe("look");
		expect(Buffer.compare((await client.downloadMedia(sent, {})) as Buffer, bytes)).toBe(0);
	});

	it("asked for nothing the server does not know", () => {
		expect(server.log.calls().length).toBeGreaterThan(15);
		expect(() => server.assertNoUnknownMethods()).not.toThrow();
	});
});
