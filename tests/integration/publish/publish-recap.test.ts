import { rm } from "node:fs/promises";
import { Writable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openDatabase } from "@/db/client";
import { toMarkedChannelId } from "@/lib/domain/peer-id";
import { CAPTION_MAX } from "@/lib/recap/caption";
import { claimPublication } from "@/lib/services/publish/claim-publication";
import { deletePublication } from "@/lib/services/publish/delete-publication";
import { listPublications } from "@/lib/services/publish/list-publications";
import { previewPublication } from "@/lib/services/publish/preview-publication";
import { publishRecap } from "@/lib/services/publish/publish-recap";
import { drawRecap } from "@/lib/services/recap/draw-recap";
import { resolveChat } from "@/lib/services/telegram/peers/resolve-chat";
import { withAccount } from "@/lib/services/telegram/runtime/with-account";
import { FULL_WEEK } from "../../factories/recap-weeks";
import { withTestDatabase } from "../../support/database";
import { openPostingRoom, type PostingRoom, photosIn } from "../../support/posting/posting-room";

const database = withTestDatabase();
let room: PostingRoom;

beforeAll(async () => {
	room = await openPostingRoom(database());
});
afterAll(async () => {
	room.server.assertNoUnknownMethods();
	await room.close();
	vi.unstubAllEnvs();
	await rm(room.folder, { recursive: true, force: true });
});

describe("posting a recap", () => {
	test("puts the very picture and its caption into the group, once however often it is asked for", async () => {
		const { chat, groupId } = await room.group();
		const first = await publishRecap(room.ctx, { groupId });
		const again = await publishRecap(room.ctx, { groupId, weekStart: FULL_WEEK });
		const [photo, ...others] = photosIn(chat);
		expect(others).toEqual([]);
		expect(again).toEqual(first);
		expect(first).toMatchObject({ state: "sent", messageId: photo?.message.id, attempts: 1, weekStart: FULL_WEEK });
		expect(photo?.message.text).toBe(first.caption);
		expect(first.caption).toContain("4,218 messages");
		expect(first.caption.length).toBeLessThanOrEqual(CAPTION_MAX);
		const wanted = { format: "chat", theme: "light", locale: "en", audience: "members" } as const;
		const { png } = await drawRecap(room.ctx, { groupId, weekStart: FULL_WEEK, ...wanted });
		expect(Buffer.from(png).equals(await download(chat.id, first.messageId))).toBe(true);
	});

	test("twice at once, from two pools, is one message", async () => {
		const { chat, groupId } = await room.group();
		const other = openDatabase({ url: database().url });
		try {
			const both = await Promise.all([
				publishRecap(room.ctx, { groupId }),
				publishRecap({ ...room.ctx, db: other }, { groupId }),
			]);
			expect(both.map(({ state }) => state)).toEqual(["sent", "sent"]);
			expect(both[0]?.publicationId).toBe(both[1]?.publicationId);
		} finally {
			await other.close();
		}
		expect(photosIn(chat)).toHaveLength(1);
	});

	test("goes into the topic it was meant for, and each topic has its own post", async () => {
		const { chat, groupId } = await room.group({ forum: true });
		const topicId = chat.topic({ title: "Weekly" });
		await publishRecap(room.ctx, { groupId, topicId });
		await publishRecap(room.ctx, { groupId });
		expect(photosIn(chat).map(({ message }) => message.threadId)).toEqual([topicId, 1]);
	});

	test("is in the words and colours asked for", async () => {
		const { chat, groupId } = await room.group();
		await publishRecap(room.ctx, { groupId, locale: "ru", theme: "dark" });
		expect(photosIn(chat)[0]?.message.text).toContain("сообщени");
	});
});

describe("before anything is sent", () => {
	test("a claim has its row and its random id, and claiming again finds the same", async () => {
		const { chat, groupId } = await room.group();
		const [one, other] = await Promise.all([
			claimPublication(room.ctx, { groupId }),
			claimPublication(room.ctx, { groupId }),
		]);
		expect(other).toEqual(one);
		expect(one).toMatchObject({ state: "claimed", attempts: 0, messageId: null });
		expect(BigInt(one.randomId)).not.toBe(0n);
		expect(photosIn(chat)).toEqual([]);
	});

	test("a dry run tells caption, picture, account and what is in the way, and sends and writes nothing", async () => {
		const { chat, groupId } = await room.group();
		const calls = room.server.log.calls("*").length;
		const preview = await previewPublication(room.ctx, { groupId });
		expect(preview).toMatchObject({ weekStart: FULL_WEEK, problems: [], earlier: null, account: { name: "ola" } });
		expect(preview.picture.png.byteLength).toBeGreaterThan(10_000);
		expect(room.server.log.calls("*")).toHaveLength(calls);
		expect(await listPublications(room.ctx, { groupId })).toEqual([]);
		expect(photosIn(chat)).toEqual([]);
	});

	test("a week that is not frozen, or not in history, is refused with what to do", async () => {
		const { groupId } = await room.group();
		await database().db.pool.query("DELETE FROM recaps WHERE group_id=? AND week_start=?", [groupId, FULL_WEEK]);
		await expect(publishRecap(room.ctx, { groupId, weekStart: FULL_WEEK })).rejects.toMatchObject({
			code: "conflict",
			hint: "Post it once it is frozen.",
		});
		expect((await previewPublication(room.ctx, { groupId, weekStart: FULL_WEEK })).problems).toHaveLength(1);
		await expect(publishRecap(room.ctx, { groupId, weekStart: "2024-01-01" })).rejects.toMatchObject({
			code: "not_found",
		});
	});

	test("nobody but the owner and this machine may post, look or delete", async () => {
		const { groupId } = await room.group();
		const stranger = { ...room.ctx, actor: { type: "anonymous" } as const };
		const refused = { code: "unauthenticated" };
		await expect(publishRecap(stranger, { groupId })).rejects.toMatchObject(refused);
		await expect(previewPublication(stranger, { groupId })).rejects.toMatchObject(refused);
		await expect(deletePublication(stranger, { publicationId: "x" })).rejects.toMatchObject(refused);
	});
});

describe("taking a post back", () => {
	test("deletes it at Telegram, twice like once, and posts again only on purpose", async () => {
		const { chat, groupId } = await room.group();
		const { publicationId, randomId } = await publishRecap(room.ctx, { groupId });
		const deleted = await deletePublication(room.ctx, { publicationId });
		expect(photosIn(chat)).toEqual([]);
		expect(deleted).toMatchObject({ state: "deleted", deletedAt: expect.any(Date) });
		expect(await deletePublication(room.ctx, { publicationId })).toEqual(deleted);
		await expect(publishRecap(room.ctx, { groupId })).rejects.toMatchObject({ code: "conflict" });
		expect(photosIn(chat)).toEqual([]);
		const anew = await publishRecap(room.ctx, { groupId, again: true });
		expect(anew).toMatchObject({ state: "sent", publicationId });
		expect(anew.randomId).not.toBe(randomId);
		expect(photosIn(chat)).toHaveLength(1);
	});

	test("of a message somebody else deleted already succeeds", async () => {
		const { chat, groupId } = await room.group();
		const { publicationId, messageId } = await publishRecap(room.ctx, { groupId });
		chat.delete([Number(messageId)]);
		expect(await deletePublication(room.ctx, { publicationId })).toMatchObject({ state: "deleted" });
	});

	test("of what was never posted is refused", async () => {
		const { groupId } = await room.group();
		const { publicationId } = await claimPublication(room.ctx, { groupId });
		await expect(deletePublication(room.ctx, { publicationId })).rejects.toMatchObject({ code: "conflict" });
	});
});

test("a bot signed in once posts by its kept session", async () => {
	const { chat, groupId } = await room.group({ member: room.bot });
	await room.signInBot();
	const posted = await publishRecap(room.ctx, { groupId, account: "bot" });
	expect(posted).toMatchObject({ state: "sent" });
	expect(photosIn(chat).map(({ message }) => message.from?.id)).toEqual([room.bot.userId]);
	expect(room.server.log.calls("auth.importBotAuthorization")).toHaveLength(1);
	await deletePublication(room.ctx, posted);
	expect(photosIn(chat)).toEqual([]);
});

/** The photo of a message as any member gets it. */
async function download(channelId: number, messageId: number | null): Promise<Buffer> {
	const chunks: Buffer[] = [];
	const sink = new Writable({
		write(chunk: Buffer, _encoding, done) {
			chunks.push(chunk);
			done();
		},
	});
	await withAccount(room.ctx, { account: "ola", purpose: "download" }, async (session) => {
		const { ref } = await resolveChat(room.ctx, session, String(toMarkedChannelId(channelId)));
		const { messages } = await session.gateway.messagesByIds(ref, [Number(messageId)]);
		const file = messages[0]?.file;
		if (file) await session.gateway.download(file, sink);
	});
	return Buffer.concat(chunks);
}
