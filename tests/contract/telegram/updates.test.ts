import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toMarkedBasicGroupId, toMarkedChannelId } from "@/lib/domain/peer-id";
import type { PeerRef } from "@/lib/domain/telegram-peer";
import type { TelegramGateway } from "@/lib/telegram/gateway";
import type { SupergroupHandle } from "../../telegram-server/world/handles/supergroup-handle";
import { pictureOf } from "./picture-of";
import { type Scene, startScene } from "./scene";
import { Heard, textOf } from "./until";

let scene: Scene;
let gateway: TelegramGateway;
let group: SupergroupHandle;
let heard: Heard;
let ref: PeerRef;

beforeAll(async () => {
	scene = await startScene();
	group = scene.world.supergroup({ title: "Harbour", creator: scene.ola });
	gateway = await scene.signedIn();
	heard = new Heard(gateway);
	ref = { kind: "channel", id: group.id, accessHash: String(group.accessHashFor(scene.ola)) };
});
afterAll(() => scene.close());

describe("what happens is pushed", () => {
	test("new messages, edits and deletions, each with its place in the channel's sequence", async () => {
		const kit = scene.world.user({ firstName: "Kit" });
		group.join(kit, { silently: true });
		const id = group.post({ from: kit, text: "one" });
		const first = await heard.update((update) => textOf(update) === "one");
		expect(first).toMatchObject({
			chatId: toMarkedChannelId(group.id),
			isEdit: false,
			position: { pts: group.pts, count: 1 },
		});
		group.edit(id, { text: "two" });
		const second = await heard.update((update) => textOf(update) === "two");
		expect(second).toMatchObject({ isEdit: true, position: { pts: group.pts, count: 1 } });
		group.delete([id]);
		const third = await heard.update((update) => update.type === "deleted");
		expect(third).toMatchObject({ messageIds: [id], position: { pts: group.pts, count: 1 } });
	});

	test("reactions", async () => {
		const id = group.post({ from: scene.ola, text: "like me" });
		group.react(id, [{ from: scene.ola, emoji: "👍" }]);
		const update = await heard.update((one) => one.type === "reactions" && one.messageId === id);
		expect(update).toMatchObject({ reactions: [{ emoji: "👍", count: 1 }] });
	});

	test("messages of basic groups", async () => {
		const basic = scene.world.basicGroup({ title: "Crew", creator: scene.ola });
		basic.post({ from: scene.ola, text: "small talk" });
		expect(await heard.update((update) => textOf(update) === "small talk")).toMatchObject({
			chatId: toMarkedBasicGroupId(basic.id),
			position: { count: 1 },
		});
	});

	test("that too much happened to list", async () => {
		group.tellTooLong();
		expect(await heard.update((update) => update.type === "too_long")).toMatchObject({
			chatId: toMarkedChannelId(group.id),
		});
	});

	test("this account's own posts too: their place in the sequence is taken", async () => {
		const photo = { bytes: pictureOf(1_000), fileName: "p.png", caption: "mine", topicId: null, randomId: "5" };
		await gateway.sendPhoto(ref, photo);
		expect(await heard.update((update) => textOf(update) === "mine")).toMatchObject({
			position: { pts: group.pts, count: 1 },
		});
	});
});

describe("what was missed can be asked for", () => {
	test("of a channel, until it is final", async () => {
		const from = group.pts;
		for (let n = 0; n < 5; n++) group.post({ from: scene.ola, text: `missed ${n}` });
		const texts: string[] = [];
		for (let pts = from; ; ) {
			const difference = await gateway.channelDifference(ref, pts, 2);
			texts.push(...difference.updates.flatMap((update) => textOf(update) ?? []));
			pts = difference.pts;
			if (difference.isFinal) break;
		}
		expect(texts).toEqual([0, 1, 2, 3, 4].map((n) => `missed ${n}`));
	});

	test("or Telegram says that it was too much", async () => {
		const from = group.pts;
		for (let n = 0; n < 5; n++) group.post({ from: scene.ola, text: `dropped ${n}` });
		group.trimHistory();
		const difference = await gateway.channelDifference(ref, from, 100);
		expect(difference).toMatchObject({ isTooLong: true, pts: group.pts });
	});

	test("of the account: basic groups", async () => {
		const basic = scene.world.basicGroup({ title: "Crew 2", creator: scene.ola });
		const state = await gateway.state();
		basic.post({ from: scene.ola, text: "while you were away" });
		const difference = await gateway.accountDifference(state);
		expect(difference.updates.flatMap((update) => textOf(update) ?? [])).toEqual(["while you were away"]);
		expect(difference).toMatchObject({ isFinal: true, isTooLong: false });
		expect(difference.state.pts).toBeGreaterThan(state.pts);
	});
});
