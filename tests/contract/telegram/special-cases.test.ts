import { afterAll, beforeAll, expect, test } from "vitest";
import { toMarkedChannelId } from "@/lib/domain/peer-id";
import type { PeerRef } from "@/lib/domain/telegram-peer";
import type { TelegramGateway } from "@/lib/telegram/gateway";
import type { SupergroupHandle } from "../../telegram-server/world/handles/supergroup-handle";
import { pictureOf } from "./picture-of";
import { type Scene, startScene } from "./scene";
import { Heard } from "./until";

let scene: Scene;
let gateway: TelegramGateway;
beforeAll(async () => {
	scene = await startScene();
	gateway = await scene.signedIn();
});
afterAll(() => scene.close());

function refOf(chat: SupergroupHandle): PeerRef {
	return { kind: "channel", id: chat.id, accessHash: String(chat.accessHashFor(scene.ola)) };
}

test("pictures of an album share its id, and the text is the first one's", async () => {
	const group = scene.world.supergroup({ title: "Album", creator: scene.ola });
	const first = group.post({ from: scene.ola, album: [true, true, true], text: "three" });
	const { messages } = await gateway.messagesByIds(refOf(group), [first, first + 1, first + 2]);
	const album = messages.flatMap(({ entry }) => (entry.type === "message" ? entry.message : []));
	expect(album.map(({ kind }) => kind)).toEqual(["photo", "photo", "photo"]);
	expect(new Set(album.map(({ groupedId }) => groupedId)).size).toBe(1);
	expect(album[0]?.groupedId).toMatch(/^\d+$/);
	expect(album.map(({ text }) => text).sort()).toEqual(["", "", "three"]);
});

test("an anonymous admin is the group, a channel's post is the channel's", async () => {
	const group = scene.world.supergroup({ title: "Voice", creator: scene.ola });
	const channel = scene.world.channel({ title: "News", creator: scene.ola });
	const said = group.post({ from: "chat", text: "we" });
	const posted = channel.post({ from: "chat", text: "news", views: 7 });
	const [ours] = (await gateway.messagesByIds(refOf(group), [said])).messages;
	const [theirs] = (await gateway.messagesByIds(refOf(channel), [posted])).messages;
	expect(ours?.entry).toMatchObject({
		message: { sender: { kind: "anonymous_admin", peerId: toMarkedChannelId(group.id), name: "Voice" } },
	});
	expect(theirs?.entry).toMatchObject({ message: { sender: { kind: "channel", name: "News" } } });
	expect(theirs?.views).toBe(7);
});

test("an edit that only changed reactions says so", async () => {
	const group = scene.world.supergroup({ title: "Edits", creator: scene.ola });
	const heard = new Heard(gateway);
	const id = group.post({ from: scene.ola, text: "text" });
	group.edit(id, { hidden: true });
	const update = await heard.update((one) => one.type === "message" && one.isEdit);
	expect(update).toMatchObject({ message: { isEditHidden: true } });
});

test("a basic group that became a supergroup: both know each other, and their histories meet", async () => {
	const basic = scene.world.basicGroup({ title: "Small", creator: scene.ola });
	basic.post({ from: scene.ola, text: "before" });
	const grown = basic.migrate();
	const details = await gateway.chat(refOf(grown));
	expect(details.migratedFrom).toEqual({
		chat: { kind: "chat", id: basic.id, accessHash: null },
		maxId: expect.any(Number),
	});
	const old = await gateway.history({ kind: "chat", id: basic.id, accessHash: null }, { limit: 10 });
	expect(old.messages[0]?.entry).toMatchObject({ service: { action: "migrate_to_supergroup" } });
	const since = await gateway.history(refOf(grown), { limit: 10 });
	expect(since.messages.at(-1)?.entry).toMatchObject({ service: { action: "migrate_from_group", title: "Small" } });
	const left = await gateway.chat({ kind: "chat", id: basic.id, accessHash: null });
	expect(left).toMatchObject({ isLost: true, migratedTo: { kind: "channel", id: grown.id } });
});

test("somebody seen only in shortened form can be asked about by where they were seen", async () => {
	const group = scene.world.supergroup({ title: "Seen", creator: scene.ola });
	const kit = scene.world.user({ firstName: "Kit" });
	group.join(kit, { silently: true });
	const messageId = group.post({ from: kit, text: "hello" });
	const user: PeerRef = { kind: "user", id: kit.id, accessHash: null, seenIn: { chat: refOf(group), messageId } };
	expect(await gateway.member(refOf(group), user)).toMatchObject({ status: "member", seen: { peer: { name: "Kit" } } });
});

test("a bot posts into its group without an access hash", async () => {
	const group = scene.world.supergroup({ title: "Botted", creator: scene.ola });
	const bot = scene.world.bot({ token: "77:abc", name: "Recap" });
	group.join(bot);
	group.promote(bot);
	const posting = scene.open();
	await posting.connect();
	await posting.login.bot("77:abc");
	const photo = { bytes: pictureOf(2_000), fileName: "p.png", caption: "by bot", topicId: null, randomId: "12" };
	const sent = await posting.sendPhoto({ kind: "channel", id: group.id, accessHash: null }, photo);
	expect(sent.entry).toMatchObject({ message: { text: "by bot", sender: { kind: "bot", peerId: bot.id } } });
});

test("joining and leaving a public group", async () => {
	const owner = scene.world.user({ firstName: "Owner" });
	const group = scene.world.supergroup({ title: "Open", username: "open_pier", creator: owner });
	const { chat } = await gateway.resolveUsername("open_pier");
	if (chat === null) throw new Error("no chat");
	await gateway.join(chat.ref);
	expect(group.members.map(({ userId }) => userId)).toContain(scene.ola.id);
	await gateway.join(chat.ref);
	await gateway.leave(chat.ref);
	expect(group.members.map(({ userId }) => userId)).not.toContain(scene.ola.id);
});

test("the server was asked nothing it does not know", () => {
	scene.tg.assertNoUnknownMethods();
});
