import { randomBytes } from "node:crypto";
import { readdir, readFile, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { FileRef } from "@/lib/domain/live-message";
import type { LiveChat } from "@/lib/domain/telegram-peer";
import { downloadAvatar } from "@/lib/services/collect/files/download-avatar";
import { downloadMessageFile } from "@/lib/services/collect/files/download-message-file";
import { MESSAGE_FILE_BYTES_MAX } from "@/lib/services/collect/files/file-limits";
import { storeDownload } from "@/lib/services/collect/files/store-download";
import type { AccountReader } from "@/lib/services/telegram/peers/account-reader";
import { resolveChat } from "@/lib/services/telegram/peers/resolve-chat";
import { withTestDatabase } from "../../support/database";
import { openReadingRoom, type ReadingRoom } from "../../support/reading-room";
import { stubWorkspace } from "../../support/services-context";
import type { SupergroupHandle } from "../../telegram-server/world/handles/supergroup-handle";

const database = withTestDatabase();
let room: ReadingRoom;
let ola: AccountReader;
let folder: string;
let album: SupergroupHandle;
let chat: LiveChat;
/** More than one part of a download. */
const LARGE = randomBytes(700_000);

beforeAll(async () => {
	folder = join(stubWorkspace(), "files");
	room = await openReadingRoom(database().db);
	ola = await room.reader();
	album = room.world.supergroup({ title: "Album", creator: room.ola, photo: true });
	chat = await resolveChat(room.ctx, ola, `-100${album.id}`);
});
afterAll(async () => {
	vi.unstubAllEnvs();
	await room.close();
});

const fetched = (messageId: number, file: FileRef | null = null) =>
	downloadMessageFile(room.ctx, ola, { chat: chat.ref, messageId, file });
const downloads = () => room.tg.log.calls("upload.getFile").length;

describe("a file of a message", () => {
	test("lies under the hash of its content, readable by its owner alone, and is fetched once", async () => {
		const id = album.post({ from: room.ola, document: { kind: "document", bytes: LARGE } });
		const file = await fetched(id);
		if (file === null) throw new Error("no file");
		expect(file.path).toBe(join(folder, file.contentHash.slice(0, 2), file.contentHash));
		expect((await readFile(file.path)).equals(LARGE)).toBe(true);
		expect((await stat(file.path)).mode & 0o777).toBe(0o600);
		const before = downloads();
		expect(await fetched(id)).toEqual(file);
		expect(downloads()).toBe(before);
	});

	test("is kept once however often the same bytes were sent", async () => {
		const twins = [1, 2].map(() => album.post({ from: room.ola, document: { kind: "document", bytes: LARGE } }));
		const paths = await Promise.all(twins.map(async (id) => (await fetched(id))?.path));
		expect(new Set(paths).size).toBe(1);
	});

	test("whose reference went stale is asked for again, once", async () => {
		const id = album.post({ from: room.ola, photo: true });
		const page = await ola.gateway.messagesByIds(chat.ref, [id]);
		const stale = page.messages[0]?.file ?? null;
		expect(stale).not.toBeNull();
		room.world.expireFileReferences();
		const before = room.tg.log.calls("channels.getMessages").length;
		expect((await fetched(id, stale))?.bytes).toBeGreaterThan(0);
		expect(room.tg.log.calls("channels.getMessages").length - before).toBe(1);
	});

	test("is nothing where the message is gone or carries none", async () => {
		expect(await fetched(album.post({ from: room.ola, text: "words" }))).toBeNull();
		expect(await fetched(99_999)).toBeNull();
	});

	test("that is too large is refused before a byte is asked for", async () => {
		const id = album.post({ from: room.ola, photo: true });
		const file = (await ola.gateway.messagesByIds(chat.ref, [id])).messages[0]?.file;
		if (file == null) throw new Error("no file");
		const before = downloads();
		const large = { ...file, fileId: "4242", bytes: MESSAGE_FILE_BYTES_MAX + 1 };
		await expect(fetched(id, large)).rejects.toMatchObject({ code: "invalid" });
		expect(downloads()).toBe(before);
	});
});

test("a download larger than it said, or broken off, leaves nothing behind", async () => {
	const before = (await readdir(folder)).length;
	const wanted = { kind: "document" as const, fileId: "77", mimeType: null, bytesMax: 1_000 };
	const write = (bytes: number) =>
		storeDownload(room.ctx, wanted, async (sink) => {
			sink.write(Buffer.alloc(bytes));
		});
	await expect(write(1_001)).rejects.toMatchObject({ code: "invalid" });
	await expect(write(0)).rejects.toMatchObject({ code: "upstream_unavailable" });
	const broken = storeDownload(room.ctx, wanted, async (sink) => {
		sink.write(Buffer.alloc(10));
		throw new Error("the line is dead");
	});
	await expect(broken).rejects.toThrow("the line is dead");
	expect((await readdir(folder)).length).toBe(before);
});

test("what a killed download left is removed the next day, and one that runs is left alone", async () => {
	const [old, young] = ["old.part", "young.part"].map((name) => join(folder, name));
	if (old === undefined || young === undefined) throw new Error("no paths");
	await Promise.all([writeFile(old, "x"), writeFile(young, "x")]);
	const now = room.ctx.now();
	await utimes(old, now, new Date(now.getTime() - 25 * 3_600_000));
	await fetched(album.post({ from: room.ola, photo: true }));
	const names = await readdir(folder);
	expect(names).not.toContain("old.part");
	expect(names).toContain("young.part");
});

test("an avatar is fetched by its own id", async () => {
	const { photoId, ref } = await resolveChat(room.ctx, ola, `-100${album.id}`);
	if (photoId === null) throw new Error("no avatar");
	const avatar = await downloadAvatar(room.ctx, ola, ref, photoId);
	expect(avatar).toMatchObject({ kind: "avatar", fileId: photoId });
	expect(avatar.bytes).toBe((await readFile(avatar.path)).length);
});

test("the server knew every method", () => {
	room.tg.assertNoUnknownMethods();
});
