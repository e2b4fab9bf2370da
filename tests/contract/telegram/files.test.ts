import { Writable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FileRef } from "@/lib/domain/live-message";
import { toMarkedChannelId } from "@/lib/domain/peer-id";
import type { PeerRef } from "@/lib/domain/telegram-peer";
import type { TelegramGateway } from "@/lib/telegram/gateway";
import { rpc } from "../../telegram-server/net/rpc";
import type { SupergroupHandle } from "../../telegram-server/world/handles/supergroup-handle";
import { pictureOf } from "./picture-of";
import { type Scene, startScene } from "./scene";

let scene: Scene;
let gateway: TelegramGateway;
let forum: SupergroupHandle;
let ref: PeerRef;
let topicId: number;

beforeAll(async () => {
	scene = await startScene();
	forum = scene.world.supergroup({ title: "Docks", username: "docks", creator: scene.ola, forum: true, photo: true });
	topicId = forum.topic({ title: "Recaps" });
	gateway = await scene.signedIn();
	ref = { kind: "channel", id: forum.id, accessHash: String(forum.accessHashFor(scene.ola)) };
});
afterAll(() => scene.close());

/** Gathers what is written, taking each part only when the last one is through. */
function gather() {
	const parts: Buffer[] = [];
	const sink = new Writable({
		highWaterMark: 1,
		write(part: Buffer, _encoding, done) {
			parts.push(part);
			setImmediate(done);
		},
	});
	return { sink, bytes: () => Buffer.concat(parts) };
}

async function fileOf(messageId: number): Promise<FileRef> {
	const { messages } = await gateway.messagesByIds(ref, [messageId]);
	const file = messages[0]?.file;
	if (file === null || file === undefined) throw new Error("no file");
	return file;
}

describe("files come", () => {
	test("in parts, whatever their size", async () => {
		const bytes = Buffer.alloc(1_300_000, "harbour ");
		const id = forum.post({ from: scene.ola, document: { kind: "document", bytes, mimeType: "text/plain" } });
		const file = await fileOf(id);
		const { sink, bytes: gathered } = gather();
		expect(await gateway.download(file, sink)).toBe(bytes.length);
		expect(gathered().equals(bytes)).toBe(true);
		expect(scene.tg.log.calls("upload.getFile").length).toBeGreaterThanOrEqual(3);
	});

	test("also when they fill their last part to the byte, without asking beyond the end", async () => {
		const bytes = Buffer.alloc(1024 * 1024, "pier");
		const file = await fileOf(forum.post({ from: scene.ola, document: { kind: "document", bytes } }));
		const before = scene.tg.log.calls("upload.getFile").length;
		const { sink, bytes: gathered } = gather();
		expect(await gateway.download(file, sink)).toBe(bytes.length);
		expect(gathered().equals(bytes)).toBe(true);
		expect(scene.tg.log.calls("upload.getFile")).toHaveLength(before + 2);
	});

	test("from the DC they are on, also when Telegram only tells when asked", async () => {
		const bytes = Buffer.alloc(5_000, "far");
		const id = forum.post({ from: scene.ola, document: { kind: "document", bytes, dc: 4 } });
		const file = await fileOf(id);
		expect(file.dc).toBe(4);
		for (const dc of [4, 2]) {
			const { sink, bytes: gathered } = gather();
			await gateway.download({ ...file, dc }, sink);
			expect(gathered().equals(bytes)).toBe(true);
		}
		expect(scene.tg.log.calls("upload.getFile").at(-1)).toMatchObject({ dc: 4, outcome: "ok" });
	});

	test("not under a reference that has gone stale", async () => {
		const id = forum.post({ from: scene.ola, photo: true });
		const file = await fileOf(id);
		scene.world.expireFileReferences();
		await expect(gateway.download(file, gather().sink)).rejects.toMatchObject({ kind: "stale_file" });
		const { sink, bytes } = gather();
		await gateway.download(await fileOf(id), sink);
		expect(bytes().length).toBe(file.bytes);
	});

	test("avatars too", async () => {
		const { photoId } = await gateway.chat(ref);
		const { sink, bytes } = gather();
		expect(await gateway.downloadAvatar(ref, photoId ?? "", sink)).toBeGreaterThan(0);
		expect(bytes().subarray(0, 4).toString("latin1")).toContain("PNG");
	});
});

describe("a picture goes", () => {
	const picture = { bytes: pictureOf(700_000), fileName: "recap.png", caption: "The week", topicId: null };

	test("with its caption into a topic, in parts of half a megabyte", async () => {
		const before = scene.tg.log.calls("upload.saveFilePart").length;
		const sent = await gateway.sendPhoto(ref, { ...picture, randomId: "77", topicId });
		expect(sent).toMatchObject({ topicId, entry: { message: { kind: "photo", text: "The week" } } });
		const parts = scene.tg.log.calls("upload.saveFilePart").slice(before);
		expect(parts).toHaveLength(2);
		const id = sent.entry.type === "message" ? sent.entry.message.messageId : 0;
		expect(forum.messages.at(-1)?.id).toBe(id);
	});

	test("once: a second send with the same random id is told as a duplicate", async () => {
		const before = forum.messages.length;
		await gateway.sendPhoto(ref, { ...picture, randomId: "-9007199254740993" });
		await expect(gateway.sendPhoto(ref, { ...picture, randomId: "-9007199254740993" })).rejects.toMatchObject({
			kind: "duplicate",
		});
		expect(forum.messages.length).toBe(before + 1);
	});

	test("not where the group forbids it, nor before slow mode allows it", async () => {
		scene.tg.faults.once("messages.sendMedia", rpc(403, "CHAT_SEND_PHOTOS_FORBIDDEN"));
		await expect(gateway.sendPhoto(ref, { ...picture, randomId: "78" })).rejects.toMatchObject({ kind: "no_rights" });
		scene.tg.faults.once("messages.sendMedia", rpc(420, "SLOWMODE_WAIT_30"));
		await expect(gateway.sendPhoto(ref, { ...picture, randomId: "78" })).rejects.toMatchObject({
			kind: "slow_mode",
			seconds: 30,
		});
	});

	test("and can be taken back", async () => {
		const sent = await gateway.sendPhoto(ref, { ...picture, randomId: "79" });
		const id = sent.entry.type === "message" ? sent.entry.message.messageId : 0;
		await gateway.deleteMessages(ref, [id]);
		expect(forum.messages.some((message) => message.id === id)).toBe(false);
		expect(toMarkedChannelId(forum.id)).toBeLessThan(0);
	});

	test("the server was asked nothing it does not know", () => {
		scene.tg.assertNoUnknownMethods();
	});
});
