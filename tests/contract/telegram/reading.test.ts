import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toMarkedBasicGroupId, toMarkedChannelId } from "@/lib/domain/peer-id";
import type { LiveChat, PeerRef } from "@/lib/domain/telegram-peer";
import type { TelegramGateway } from "@/lib/telegram/gateway";
import type { BasicGroupHandle } from "../../telegram-server/world/handles/basic-group-handle";
import type { PersonHandle } from "../../telegram-server/world/handles/person-handle";
import type { SupergroupHandle } from "../../telegram-server/world/handles/supergroup-handle";
import { type Scene, startScene } from "./scene";

let scene: Scene;
let gateway: TelegramGateway;
let group: SupergroupHandle;
let forum: SupergroupHandle;
let basic: BasicGroupHandle;
let kit: PersonHandle;
let topicId: number;
const ids: number[] = [];

beforeAll(async () => {
	scene = await startScene();
	const { world, ola } = scene;
	kit = world.user({ firstName: "Kit" });
	group = world.supergroup({
		title: "Harbour",
		username: "harbour_works",
		creator: ola,
		members: 450,
		canViewStats: true,
	});
	group.join(kit, { via: "link", by: ola });
	for (let n = 1; n <= 120; n++) ids.push(group.post({ from: n % 2 === 0 ? ola : kit, text: `m${n}` }));
	forum = world.supergroup({ title: "Docks", creator: ola, forum: true });
	topicId = forum.topic({ title: "Cranes", from: ola });
	basic = world.basicGroup({ title: "Crew", creator: ola, members: [kit] });
	basic.post({ from: kit, text: "ahoy" });
	gateway = await scene.signedIn();
});
afterAll(() => scene.close());

async function refOf(chatId: number): Promise<PeerRef> {
	const chat = (await allDialogs()).find((one) => one.chatId === chatId);
	if (chat === undefined) throw new Error(`chat ${chatId} is not listed`);
	return chat.ref;
}

async function allDialogs(): Promise<LiveChat[]> {
	const chats: LiveChat[] = [];
	for (let cursor: string | null = null, page = 0; page === 0 || cursor !== null; page++) {
		const slice = await gateway.dialogs(cursor);
		chats.push(...slice.items);
		cursor = slice.next;
	}
	return chats;
}

describe("chats", () => {
	test("of the account are listed with what is needed to ask about them", async () => {
		const chats = await allDialogs();
		expect(chats.map(({ chatId, kind, title }) => ({ chatId, kind, title }))).toEqual(
			expect.arrayContaining([
				{ chatId: toMarkedChannelId(group.id), kind: "supergroup", title: "Harbour" },
				{ chatId: toMarkedChannelId(forum.id), kind: "forum", title: "Docks" },
				{ chatId: toMarkedBasicGroupId(basic.id), kind: "basic_group", title: "Crew" },
			]),
		);
		expect(chats.find(({ title }) => title === "Harbour")?.ref.accessHash).toBe(String(group.accessHashFor(scene.ola)));
	});

	test("are listed page by page, each once, however many there are", async () => {
		for (let n = 0; n < 130; n++) {
			const more = scene.world.supergroup({
				title: `Pier ${n}`,
				creator: scene.ola,
				at: new Date(1_600_000_000_000 + n * 60_000),
			});
			expect(more.id).toBeGreaterThan(0);
		}
		const chatIds = (await allDialogs()).map(({ chatId }) => chatId);
		expect(chatIds.length).toBeGreaterThan(130);
		expect(new Set(chatIds).size).toBe(chatIds.length);
	});

	test("are found by name", async () => {
		const { chat, user } = await gateway.resolveUsername("harbour_works");
		expect(chat).toMatchObject({ chatId: toMarkedChannelId(group.id), username: "harbour_works", isAdmin: true });
		expect(user).toBeNull();
		await expect(gateway.resolveUsername("nobody_at_all")).rejects.toMatchObject({ kind: "chat_lost" });
	});

	test("behind an invite link are named", async () => {
		const hash = group.inviteLink.split("+")[1] ?? "";
		expect(await gateway.resolveInvite(hash)).toMatchObject({ title: "Harbour" });
	});

	test("tell all there is to know", async () => {
		expect(await gateway.chat(await refOf(toMarkedChannelId(group.id)))).toMatchObject({
			title: "Harbour",
			participants: 452,
			areMembersHidden: false,
			canViewParticipants: true,
			canViewStats: true,
			slowModeSeconds: 0,
			pts: group.pts,
		});
		expect(await gateway.chat(await refOf(toMarkedBasicGroupId(basic.id)))).toMatchObject({
			title: "Crew",
			participants: 2,
			pts: null,
		});
	});

	test("a forum has topics", async () => {
		const { items, next } = await gateway.topics(await refOf(toMarkedChannelId(forum.id)), null);
		expect(items).toContainEqual(
			expect.objectContaining({ topicId, title: "Cranes", isClosed: false, isDeleted: false }),
		);
		expect(next).toBeNull();
	});

	test("that cannot be reached are lost", async () => {
		const ref: PeerRef = { kind: "channel", id: group.id, accessHash: "1" };
		await expect(gateway.history(ref, { limit: 10 })).rejects.toMatchObject({ kind: "chat_lost" });
	});
});

describe("history", () => {
	test("comes newest first, goes on from the last id, and ends", async () => {
		const ref = await refOf(toMarkedChannelId(group.id));
		const seen: number[] = [];
		for (let offsetId = 0; ; ) {
			const page = await gateway.history(ref, { offsetId, limit: 100 });
			seen.push(
				...page.messages.map(({ entry }) => (entry.type === "message" ? entry.message : entry.service).messageId),
			);
			if (page.span === null) break;
			offsetId = page.span.minId;
		}
		expect(seen).toEqual(group.messages.map(({ id }) => id).toReversed());
		expect(seen.length).toBeGreaterThan(120);
	});

	test("since an id comes oldest first with a negative offset", async () => {
		const ref = await refOf(toMarkedChannelId(group.id));
		const after = ids[99] ?? 0;
		const page = await gateway.history(ref, { offsetId: after + 1, addOffset: -100, minId: after, limit: 100 });
		expect(page.span).toEqual({ minId: ids[100], maxId: ids.at(-1) });
		expect(page.pts).toBe(group.pts);
	});

	test("names senders and chats along the way", async () => {
		const page = await gateway.history(await refOf(toMarkedChannelId(group.id)), { limit: 2 });
		expect(page.people.map(({ peer }) => peer.name)).toEqual(expect.arrayContaining(["Kit", "Ola Ek"]));
		expect(page.messages[0]).toMatchObject({
			entry: {
				type: "message",
				isTimeTrusted: true,
				message: { text: "m120", sender: { name: "Ola Ek", kind: "human" } },
			},
			topicId: null,
		});
	});

	test("of one topic holds its messages only, each knowing its topic", async () => {
		forum.post({ from: scene.ola, text: "general talk" });
		const first = forum.post({ from: scene.ola, text: "about cranes", topic: topicId });
		forum.post({ from: scene.ola, text: "an answer", topic: topicId, replyTo: first });
		const ref = await refOf(toMarkedChannelId(forum.id));
		const thread = await gateway.history(ref, { limit: 10, threadId: topicId });
		expect(thread.messages.map(({ topicId: own }) => own)).toEqual(thread.messages.map(() => topicId));
		const all = await gateway.history(ref, { limit: 3 });
		expect(all.messages.map(({ topicId: own }) => own)).toEqual([topicId, topicId, 1]);
	});

	test("by ids leaves out what is deleted", async () => {
		const gone = group.post({ from: kit, text: "gone" });
		group.delete([gone]);
		const page = await gateway.messagesByIds(await refOf(toMarkedChannelId(group.id)), [ids[0] ?? 0, gone]);
		expect(page.messages).toHaveLength(1);
	});

	test("of a basic group", async () => {
		const page = await gateway.history(await refOf(toMarkedBasicGroupId(basic.id)), { limit: 10 });
		expect(page.messages[0]?.entry).toMatchObject({ message: { text: "ahoy" } });
		expect(page.pts).toBeNull();
	});

	test("shows how people came, as an export does", async () => {
		const page = await gateway.messagesByIds(await refOf(toMarkedChannelId(group.id)), [2]);
		expect(page.messages[0]?.entry).toMatchObject({
			type: "service",
			service: { action: "join_group_by_link", actor: { peerId: kit.id }, inviter: "Ola Ek" },
		});
	});
});

describe("people", () => {
	test("are listed page by page with how they stand", async () => {
		const ref = await refOf(toMarkedChannelId(group.id));
		const statuses = new Map<number, string>();
		for (let offset = 0; ; ) {
			const slice = await gateway.members(ref, { type: "recent" }, offset, 200);
			for (const { seen, status } of slice.items) statuses.set(seen.ref.id, status);
			if (slice.next === null) break;
			offset = Number(slice.next);
		}
		expect(statuses.size).toBe(452);
		expect(statuses.get(scene.ola.id)).toBe("creator");
		expect(statuses.get(kit.id)).toBe("member");
	});

	test("of one kind can be asked for", async () => {
		const ref = await refOf(toMarkedChannelId(group.id));
		const admins = await gateway.members(ref, { type: "admins" }, 0, 200);
		expect(admins.items.map(({ status }) => status)).toEqual(["creator"]);
		expect(admins.next).toBeNull();
	});

	test("of a basic group come in one piece", async () => {
		const slice = await gateway.members(await refOf(toMarkedBasicGroupId(basic.id)), { type: "recent" }, 0, 200);
		expect(slice.items).toHaveLength(2);
	});

	test("are looked up one by one; a stranger is none", async () => {
		const ref = await refOf(toMarkedChannelId(group.id));
		const stranger = scene.world.user({ firstName: "Nobody" });
		const person = (who: PersonHandle): PeerRef => ({
			kind: "user",
			id: who.id,
			accessHash: String(who.accessHashFor(scene.ola)),
		});
		expect(await gateway.member(ref, person(kit))).toMatchObject({ status: "member", seen: { peer: { name: "Kit" } } });
		expect(await gateway.member(ref, person(stranger))).toBeNull();
	});

	test("that Telegram hides are refused as a missing right", async () => {
		const hidden = scene.world.supergroup({ title: "Hidden", creator: kit, hiddenMembers: true });
		hidden.join(scene.ola);
		const ref = await refOf(toMarkedChannelId(hidden.id));
		await expect(gateway.members(ref, { type: "recent" }, 0, 200)).rejects.toMatchObject({ kind: "no_rights" });
	});
});

describe("reports", () => {
	test("reactions: as they stand, and one by one", async () => {
		const ref = await refOf(toMarkedChannelId(group.id));
		const id = ids[0] ?? 0;
		group.react(id, [
			{ from: kit, emoji: "👍" },
			{ from: scene.ola, emoji: "🔥" },
		]);
		const standing = await gateway.reactionsOf(ref, [id]);
		expect(standing.get(id)?.map(({ emoji, count }) => [emoji, count])).toEqual(
			expect.arrayContaining([
				["👍", 1],
				["🔥", 1],
			]),
		);
		const list = await gateway.reactionList(ref, id, null);
		expect(list.items).toContainEqual({ emoji: "👍", peerId: kit.id, at: expect.any(Date) });
	});

	test("the admin log tells who was banned by whom", async () => {
		const rude = scene.world.user({ firstName: "Rude" });
		group.join(rude);
		group.ban(rude, scene.ola);
		const { events } = await gateway.adminLog(await refOf(toMarkedChannelId(group.id)), null, 50);
		expect(events[0]).toMatchObject({ kind: "banned", memberId: rude.id, actorId: scene.ola.id });
	});

	test("Telegram's statistics", async () => {
		const ref = await refOf(toMarkedChannelId(group.id));
		const { statsDc } = await gateway.chat(ref);
		const stats = await gateway.statistics(ref, statsDc);
		expect(stats.members?.current).toBeGreaterThan(0);
		expect(stats.topPosters.length).toBeGreaterThan(0);
	});

	test("the server was asked nothing it does not know", () => {
		scene.tg.assertNoUnknownMethods();
	});
});
