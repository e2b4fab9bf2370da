import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runTelethonSuite, type TelethonStep, telethonVersion } from "../support/telethon/run-suite";
import { startTelegramServer, type TelegramServer } from "../telegram-server/start-telegram-server";
import { createWorld } from "../telegram-server/world/create-world";
import { FILE_DC } from "../telegram-server/world/files/dc";
import { drawPicture } from "../telegram-server/world/files/draw-picture";
import type { World } from "../telegram-server/world/world";

const version = telethonVersion();
const skipped =
	version === null ? " — skipped: python3-telethon is not installed (apt-get install python3-telethon)" : "";
const MESSAGES = 230;

describe.skipIf(version === null)(`Telethon ${version ?? ""} (layer 144) against the same server${skipped}`, () => {
	let server: TelegramServer<World>;
	let steps: TelethonStep[];
	const photo = drawPicture(48, 32, [200, 90, 40]);
	const farPhoto = drawPicture(64, 64, [20, 90, 140]);

	const of = (name: string) => {
		const found = steps.find(({ step }) => step === name);
		if (found === undefined) throw new Error(`Telethon never came to ${name}`);
		return found;
	};

	beforeAll(async () => {
		const world = createWorld({ seed: 4, now: () => Date.now() });
		const ola = world.account({ phone: "15550001111", code: "12345", password: "hunter2", firstName: "Ola" });
		const zed = world.user({ firstName: "Zed" });
		const group = world.supergroup({ title: "Harbour", creator: ola, members: 420, forum: true });
		group.join(zed);
		for (let index = 0; index < MESSAGES; index++) group.post({ from: zed, text: `word ${index}` });
		group.react(3, [{ from: zed, emoji: "🔥" }]);
		group.topic({ title: "Sails" });
		const farPhotoId = group.post({ from: zed, text: "far", photo: { bytes: farPhoto, dc: FILE_DC } });
		server = await startTelegramServer({ world });
		const settings = {
			...server.config,
			phone: "15550001111",
			code: "12345",
			password: "hunter2",
			title: "Harbour",
			photoHex: Buffer.from(photo).toString("hex"),
			farPhotoId,
		};
		steps = await runTelethonSuite(settings, ({ step }) => {
			if (step === "listening") group.post({ from: zed, text: "live for Telethon" });
		});
	});

	afterAll(() => server?.close());

	it.each(["full", "abridged", "intermediate", "obfuscated"])("connects over %s", (name) => {
		expect(steps).toContainEqual({ step: "transport", name, is_connected: true });
	});

	it("signs in with a code and the second factor, and hears about a wrong code and a wrong password", () => {
		expect(steps.map(({ step }) => step)).toEqual(
			expect.arrayContaining(["wrong_code", "password_needed", "wrong_password", "signed_in"]),
		);
		expect(of("signed_in")).toMatchObject({ name: "Ola" });
	});

	it("lists the dialogs", () => {
		expect(of("dialogs").titles).toContain("Harbour");
	});

	it("reads the whole history, service rows and words of newer layers included", () => {
		const { ids, texts } = of("history") as unknown as { ids: number[]; texts: string[] };
		expect(ids).toHaveLength(ids[0] ?? 0);
		expect(texts.filter((text) => text.startsWith("word "))).toHaveLength(MESSAGES);
	});

	it("pages through all participants", () => {
		const { ids, total } = of("participants") as unknown as { ids: number[]; total: number };
		expect(total).toBe(422);
		expect(new Set(ids).size).toBe(422);
	});

	it("sends a photo and downloads the same bytes again", () => {
		expect(of("sent")).toMatchObject({ caption: "from Telethon", has_photo: true });
		expect(of("downloaded").hex).toBe(Buffer.from(photo).toString("hex"));
	});

	it("downloads a photo of another data centre", () => {
		expect(of("downloaded_far").hex).toBe(Buffer.from(farPhoto).toString("hex"));
		expect(server.log.calls("upload.getFile").some(({ dc }) => dc === FILE_DC)).toBe(true);
	});

	it("hears a message as it is posted, and signs out", () => {
		expect(of("heard").text).toBe("live for Telethon");
		expect(of("logged_out").ok).toBe(true);
	});

	it("asked for nothing the server does not know", () => {
		expect(server.log.calls().length).toBeGreaterThan(20);
		expect(() => server.assertNoUnknownMethods()).not.toThrow();
	});
});
