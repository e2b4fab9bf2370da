import { describe, expect, it } from "vitest";
import { askAs, refusalOf } from "../../support/ask-world";
import { createWorld } from "../../telegram-server/world/create-world";
import { FILE_DC } from "../../telegram-server/world/files/dc";
import { drawPicture } from "../../telegram-server/world/files/draw-picture";

const MB = 1024 * 1024;

function library() {
	let now = Date.UTC(2026, 2, 2, 9);
	const world = createWorld({ now: () => now });
	const ola = world.account({ phone: "15550001111", photo: true });
	const group = world.supergroup({ title: "Harbour", creator: ola, photo: { dc: FILE_DC } });
	const bytes = new Uint8Array(1_300_000).map((_, index) => index % 251);
	const id = group.post({ from: ola, document: { bytes, mimeType: "application/pdf" } });
	const file = group.messages.find((message) => message.id === id)?.media;
	if (file?.kind !== "file") throw new Error("no file");
	const ask = askAs(world, ola);
	const channel = { _: "inputChannel", channel_id: group.id, access_hash: group.accessHashFor(ola) };
	const location = async () => {
		const answer = await ask("channels.getMessages", { channel, id: [{ _: "inputMessageID", id }] });
		const [{ media }] = answer.messages as unknown as [{ media: { document: { file_reference: Uint8Array } } }];
		const { file_reference } = media.document;
		return {
			_: "inputDocumentFileLocation",
			id: file.file.id,
			access_hash: file.file.accessHash,
			file_reference,
			thumb_size: "",
		};
	};
	const pass = (ms: number) => {
		now += ms;
	};
	return { world, ola, group, bytes, ask, location, pass };
}

describe("upload.getFile", () => {
	it("hands a file out in aligned pieces that join to the whole", async () => {
		const { ask, location, bytes } = library();
		const where = await location();
		const parts: Uint8Array[] = [];
		for (let offset = 0; ; offset += 512 * 1024) {
			const part = await ask("upload.getFile", { location: where, offset, limit: 512 * 1024 });
			if ((part.bytes as Uint8Array).length === 0) break;
			parts.push(part.bytes as Uint8Array);
		}
		expect(parts.map(({ length }) => length)).toEqual([524_288, 524_288, 251_424]);
		expect(Buffer.compare(Buffer.concat(parts), bytes)).toBe(0);
	});

	it("refuses pieces that are too long, crooked or cross a megabyte", async () => {
		const { ask, location } = library();
		const where = await location();
		const piece = (offset: number, limit: number) =>
			refusalOf(ask("upload.getFile", { location: where, offset, limit }));
		expect(await piece(0, 2 * MB)).toBe("LIMIT_INVALID");
		expect(await piece(0, 5000)).toBe("LIMIT_INVALID");
		expect(await piece(100, 4096)).toBe("OFFSET_INVALID");
		expect(await piece(MB - 4096, 8192)).toBe("LIMIT_INVALID");
	});

	it("lets references grow stale, and a fresh one open the file again", async () => {
		const { ask, location, world, pass } = library();
		const get = (where: Awaited<ReturnType<typeof location>>) =>
			refusalOf(ask("upload.getFile", { location: where, offset: 0, limit: 4096 }));
		const where = await location();
		world.expireFileReferences();
		expect(await get(where)).toBe("FILE_REFERENCE_EXPIRED");
		pass(1000);
		const fresh = await location();
		expect(await get(fresh)).toBe("answered");
		pass(2 * 3_600_000);
		expect(await get(fresh)).toBe("FILE_REFERENCE_EXPIRED");
		expect(await get({ ...fresh, access_hash: 1n })).toBe("FILE_ID_INVALID");
	});

	it("sends clients to the DC a file lives on", async () => {
		const { world, ola, group } = library();
		const peer = { _: "inputPeerChannel", channel_id: group.id, access_hash: group.accessHashFor(ola) };
		const location = { _: "inputPeerPhotoFileLocation", big: true, peer, photo_id: group.chat.photo?.id };
		const get = (dc: number) => askAs(world, ola, { dc })("upload.getFile", { location, offset: 0, limit: MB });
		expect(await refusalOf(get(2))).toBe(`FILE_MIGRATE_${FILE_DC}`);
		const answer = await get(FILE_DC);
		expect(answer.type).toEqual({ _: "storage.filePng" });
		expect(answer.bytes).toEqual(group.chat.photo?.bytes);
	});
});

describe("uploads", () => {
	it("want every part, of one size, at most 512 KB, and a real picture", async () => {
		const { ask, group, ola } = library();
		const peer = { _: "inputPeerChannel", channel_id: group.id, access_hash: group.accessHashFor(ola) };
		const part = (file_part: number, bytes: Uint8Array, file_id = 9n) =>
			ask("upload.saveFilePart", { file_id, file_part, bytes });
		const upload = (parts: number, id = 9n) =>
			refusalOf(
				ask("messages.uploadMedia", {
					peer,
					media: { _: "inputMediaUploadedPhoto", file: { _: "inputFile", id, parts, name: "a.png", md5_checksum: "" } },
				}),
			);
		expect(await refusalOf(part(0, new Uint8Array(512 * 1024 + 1)))).toBe("FILE_PART_TOO_BIG");
		const picture = drawPicture(40, 30, [10, 200, 90]);
		await part(0, picture);
		expect(await upload(2)).toBe("FILE_PART_1_MISSING");
		expect(await upload(1)).toBe("answered");
		await part(0, new Uint8Array(64), 10n);
		expect(await upload(1, 10n)).toBe("IMAGE_PROCESS_FAILED");
	});
});

describe("takeout", () => {
	it("is begun before it is used, and waits when Telegram wants it", async () => {
		const { world, ola, ask } = library();
		expect(await refusalOf(ask("messages.getSplitRanges"))).toBe("TAKEOUT_REQUIRED");
		ola.delayTakeout(86_400);
		expect(await refusalOf(ask("account.initTakeoutSession"))).toBe("TAKEOUT_INIT_DELAY_86400");
		ola.delayTakeout(0);
		const { id } = await ask("account.initTakeoutSession");
		const inside = askAs(world, ola, { takeoutId: id as bigint });
		expect(await inside("messages.getSplitRanges")).toHaveLength(1);
		await inside("account.finishTakeoutSession", { success: true });
		expect(await refusalOf(inside("updates.getState"))).toBe("TAKEOUT_INVALID");
	});
});
