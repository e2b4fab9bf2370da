import { describe, expect, it } from "vitest";
import { askAs, collectPushes, idsOf, listOf, partOf, refusalOf } from "../../support/ask-world";
import { createWorld } from "../../telegram-server/world/create-world";
import { drawPicture } from "../../telegram-server/world/files/draw-picture";

function twoPeople() {
	let now = Date.UTC(2026, 2, 2, 9);
	const world = createWorld({ now: () => now });
	const ola = world.account({ phone: "15550001111", firstName: "Ola" });
	const mila = world.account({ phone: "15550002222", firstName: "Mila" });
	const group = world.supergroup({ title: "Harbour", creator: ola });
	group.join(mila);
	const peerFor = (who: typeof ola) => ({
		_: "inputPeerChannel",
		channel_id: group.id,
		access_hash: group.accessHashFor(who),
	});
	const pass = (ms: number) => {
		now += ms;
	};
	return { world, ola, mila, group, peerFor, pass, asOla: askAs(world, ola), asMila: askAs(world, mila) };
}

describe("sending", () => {
	it("writes one message for one random_id and refuses the repeat", async () => {
		const { group, mila, asMila, peerFor } = twoPeople();
		const request = { peer: peerFor(mila), message: "ahoy", random_id: 77n };
		const answer = await asMila("messages.sendMessage", request);
		expect(listOf(answer, "updates").map((update) => update._)).toEqual(["updateMessageID", "updateNewChannelMessage"]);
		expect(listOf(answer, "updates")[1]).toMatchObject({ pts: group.pts, message: { out: true, message: "ahoy" } });
		expect(await refusalOf(asMila("messages.sendMessage", request))).toBe("RANDOM_ID_DUPLICATE");
		expect(group.messages.filter(({ text }) => text === "ahoy")).toHaveLength(1);
	});

	it("pushes to everybody else, and to the sender's other sessions only", async () => {
		const { world, ola, mila, peerFor } = twoPeople();
		const [toOla, exempt] = [collectPushes(world, ola), [] as (string | undefined)[]];
		world.onPush((userId, _updates, exceptSession) => {
			if (userId === mila.userId) exempt.push(exceptSession);
		});
		const asMila = askAs(world, mila, { sessionId: "42" });
		await asMila("messages.sendMessage", { peer: peerFor(mila), message: "ahoy", random_id: 1n });
		expect(toOla).toHaveLength(1);
		expect(exempt).toEqual(["42"]);
		const [author] = listOf(toOla[0] ?? { _: "" }, "users");
		expect(author).toMatchObject({ id: mila.id, min: true });
		expect(author?.access_hash).not.toBe(mila.accessHashFor(ola));
	});

	it("posts a photo uploaded in parts, with its caption, and gives the same bytes back", async () => {
		const { ola, asOla, peerFor } = twoPeople();
		const bytes = drawPicture(640, 400, [200, 90, 60]);
		const half = 1024 * Math.ceil(bytes.length / 2048);
		await asOla("upload.saveFilePart", { file_id: 5n, file_part: 0, bytes: bytes.slice(0, half) });
		await asOla("upload.saveFilePart", { file_id: 5n, file_part: 1, bytes: bytes.slice(half) });
		const file = { _: "inputFile", id: 5n, parts: 2, name: "recap.png", md5_checksum: "" };
		const media = { _: "inputMediaUploadedPhoto", file };
		const answer = await asOla("messages.sendMedia", { peer: peerFor(ola), media, message: "week 9", random_id: 2n });
		const message = partOf(listOf(answer, "updates")[1], "message");
		expect(message).toMatchObject({ message: "week 9", media: { _: "messageMediaPhoto" } });
		const photo = partOf(partOf(message, "media"), "photo");
		expect(listOf(photo, "sizes").at(-1)).toMatchObject({ w: 640, h: 400, size: bytes.length });
		const { id, access_hash, file_reference } = photo;
		const location = { _: "inputPhotoFileLocation", id, access_hash, file_reference, thumb_size: "y" };
		const part = await asOla("upload.getFile", { location, offset: 0, limit: 1024 * 1024 });
		expect(Buffer.compare(part.bytes as Uint8Array, bytes)).toBe(0);
	});

	it("refuses what Telegram refuses", async () => {
		const { ola, group, mila, asMila, peerFor } = twoPeople();
		const send = (message: string, random_id: bigint) =>
			refusalOf(asMila("messages.sendMessage", { peer: peerFor(mila), message, random_id }));
		expect(await send(" ", 3n)).toBe("MESSAGE_EMPTY");
		expect(await send("x".repeat(4097), 4n)).toBe("MESSAGE_TOO_LONG");
		group.forbid({ send_plain: true });
		expect(await send("hello", 5n)).toBe("CHAT_SEND_PLAIN_FORBIDDEN");
		group.forbid({ send_messages: true });
		expect(await send("hello", 6n)).toBe("CHAT_WRITE_FORBIDDEN");
		group.forbid({});
		group.restrict(mila);
		expect(await send("hello", 7n)).toBe("USER_BANNED_IN_CHANNEL");
		group.ban(mila, ola);
		expect(await send("hello", 8n)).toBe("CHANNEL_PRIVATE");
	});

	it("makes ordinary members wait under slow mode, admins not", async () => {
		const { ola, group, mila, asMila, asOla, peerFor, pass } = twoPeople();
		group.setSlowMode(60);
		let random = 10n;
		const send = (ask: typeof asMila, who: typeof mila) => {
			random += 1n;
			return refusalOf(ask("messages.sendMessage", { peer: peerFor(who), message: "hi", random_id: random }));
		};
		expect(await send(asMila, mila)).toBe("answered");
		expect(await send(asMila, mila)).toBe("SLOWMODE_WAIT_60");
		pass(45_500);
		expect(await send(asMila, mila)).toBe("SLOWMODE_WAIT_15");
		pass(15_000);
		expect(await send(asMila, mila)).toBe("answered");
		expect([await send(asOla, ola), await send(asOla, ola)]).toEqual(["answered", "answered"]);
	});

	it("lets authors edit and delete their own, admins delete anybody's", async () => {
		const { ola, group, mila, asMila, asOla, peerFor } = twoPeople();
		const [own, foreign] = [group.post({ from: mila, text: "one" }), group.post({ from: ola, text: "two" })];
		const edit = (id: number, message: string) => asMila("messages.editMessage", { peer: peerFor(mila), id, message });
		const edited = listOf(await edit(own, "one, better"), "updates")[0];
		expect(edited).toMatchObject({
			_: "updateEditChannelMessage",
			message: { message: "one, better", edit_hide: undefined },
		});
		expect(await refusalOf(edit(own, "one, better"))).toBe("MESSAGE_NOT_MODIFIED");
		expect(await refusalOf(edit(foreign, "mine"))).toBe("MESSAGE_AUTHOR_REQUIRED");
		const drop = (ask: typeof asMila, who: typeof mila, ids: number[]) =>
			ask("channels.deleteMessages", { channel: { ...peerFor(who), _: "inputChannel" }, id: ids });
		expect(await refusalOf(drop(asMila, mila, [foreign]))).toBe("MESSAGE_DELETE_FORBIDDEN");
		expect(await drop(asOla, ola, [own, 999])).toMatchObject({ pts: group.pts, pts_count: 1 });
	});

	it("groups an album under one id, the caption on the first", async () => {
		const { ola, group, asOla, peerFor } = twoPeople();
		const first = group.post({ from: ola, text: "three views", album: [true, true, true] });
		const query = { offset_id: 0, offset_date: 0, add_offset: 0, limit: 3, max_id: 0, min_id: first - 1 };
		const messages = listOf(await asOla("messages.getHistory", { peer: peerFor(ola), ...query }), "messages");
		expect(messages.map((message) => message.message)).toEqual(["", "", "three views"]);
		expect(new Set(messages.map((message) => message.grouped_id)).size).toBe(1);
	});

	it("limits an account suspected of spam in private chats only", async () => {
		const { ola, mila, asMila, peerFor } = twoPeople();
		mila.limit();
		const peer = { _: "inputPeerUser", user_id: ola.id, access_hash: ola.accessHashFor(mila) };
		expect(await refusalOf(asMila("messages.sendMessage", { peer, message: "psst", random_id: 20n }))).toBe(
			"PEER_FLOOD",
		);
		mila.limit(false);
		const answer = await asMila("messages.sendMessage", { peer, message: "psst", random_id: 21n });
		expect(listOf(answer, "updates")[1]).toMatchObject({ _: "updateNewMessage", pts_count: 1 });
		expect(await refusalOf(asMila("messages.sendMessage", { peer: peerFor(mila), message: "x", random_id: 22n }))).toBe(
			"answered",
		);
		const history = await asMila("messages.getHistory", { peer, limit: 5 });
		expect(idsOf(history)).toHaveLength(1);
	});
});
