import bigInt from "big-integer";
import { Api } from "telegram/tl/index.js";
import { describe, expect, test } from "vitest";
import { toMarkedBasicGroupId, toMarkedChannelId } from "@/lib/domain/peer-id";
import { KnownNames } from "@/lib/telegram/map/known-names";
import { toLiveUpdates } from "@/lib/telegram/map/to-live-updates";
import {
	GROUP_ID,
	KIT_ID,
	OLA_ID,
	overTheWire,
	rawChannel,
	rawMessage,
	rawUser,
	toChannel,
	toUser,
	users,
} from "./raw-chat";

const chatId = toMarkedChannelId(GROUP_ID);
const channelId = bigInt(GROUP_ID);

function push(updates: Api.TypeUpdate[], known = new KnownNames()) {
	const updatesObject = new Api.Updates({ updates, users, chats: [rawChannel({})], date: 1, seq: 0 });
	return toLiveUpdates(overTheWire(updatesObject), known);
}

describe("a push in our words", () => {
	test("keeps the sequence of a channel exactly: pts and count of every update that moves it", () => {
		const message = rawMessage({ message: "hi" });
		const { updates, people, chats } = push([
			new Api.UpdateNewChannelMessage({ message, pts: 5, ptsCount: 1 }),
			new Api.UpdateEditChannelMessage({ message, pts: 6, ptsCount: 1 }),
			new Api.UpdateDeleteChannelMessages({ channelId, messages: [3, 4], pts: 8, ptsCount: 2 }),
			new Api.UpdatePinnedChannelMessages({ channelId, messages: [3], pts: 9, ptsCount: 1 }),
		]);
		expect(updates).toEqual([
			expect.objectContaining({ type: "message", chatId, isEdit: false, position: { pts: 5, count: 1 } }),
			expect.objectContaining({ type: "message", chatId, isEdit: true, position: { pts: 6, count: 1 } }),
			{ type: "deleted", chatId, messageIds: [3, 4], position: { pts: 8, count: 2 } },
			{ type: "moved", chatId, position: { pts: 9, count: 1 } },
		]);
		expect(people).toHaveLength(users.length);
		expect(chats).toHaveLength(1);
	});

	test("an empty message still moves the sequence", () => {
		const message = new Api.MessageEmpty({ id: 4, peerId: toChannel(GROUP_ID) });
		expect(push([new Api.UpdateNewChannelMessage({ message, pts: 5, ptsCount: 1 })]).updates).toEqual([
			{ type: "moved", chatId, position: { pts: 5, count: 1 } },
		]);
	});

	test("deleted ids without a chat stay without one: they belong to the account", () => {
		expect(push([new Api.UpdateDeleteMessages({ messages: [1], pts: 2, ptsCount: 1 })]).updates).toEqual([
			{ type: "deleted", chatId: null, messageIds: [1], position: { pts: 2, count: 1 } },
		]);
	});

	test("reactions, views and changes of the chat", () => {
		const reactions = new Api.MessageReactions({
			results: [new Api.ReactionCount({ reaction: new Api.ReactionEmoji({ emoticon: "🔥" }), count: 2 })],
		});
		expect(
			push([
				new Api.UpdateMessageReactions({ peer: toChannel(GROUP_ID), msgId: 9, reactions }),
				new Api.UpdateChannelMessageViews({ channelId, id: 9, views: 70 }),
				new Api.UpdateChannelMessageForwards({ channelId, id: 9, forwards: 3 }),
				new Api.UpdateChannel({ channelId }),
				new Api.UpdateChat({ chatId: bigInt(5) }),
				new Api.UpdateChannelTooLong({ channelId, pts: 77 }),
			]).updates,
		).toEqual([
			{ type: "reactions", chatId, messageId: 9, reactions: [{ emoji: "🔥", count: 2, dated: [] }] },
			{ type: "views", chatId, messageId: 9, views: 70, forwards: null },
			{ type: "views", chatId, messageId: 9, views: null, forwards: 3 },
			{ type: "chat_changed", chatId },
			{ type: "chat_changed", chatId: toMarkedBasicGroupId(5) },
			{ type: "too_long", chatId, pts: 77 },
		]);
	});

	test("kinds nobody needs do not arrive", () => {
		const typing = new Api.UpdateUserTyping({ userId: bigInt(OLA_ID), action: new Api.SendMessageTypingAction() });
		expect(push([typing]).updates).toEqual([]);
	});

	test("Telegram giving up is said for every chat", () => {
		expect(toLiveUpdates(new Api.UpdatesTooLong(), new KnownNames()).updates).toEqual([
			{ type: "too_long", chatId: null, pts: null },
		]);
	});

	test("a short group message names its people from what was seen before", () => {
		const known = new KnownNames();
		push([], known);
		const short = new Api.UpdateShortChatMessage({
			id: 8,
			fromId: bigInt(KIT_ID),
			chatId: bigInt(5),
			message: "short",
			pts: 3,
			ptsCount: 1,
			date: 1_700_000_000,
		});
		const [update] = toLiveUpdates(short, known).updates;
		expect(update).toMatchObject({ type: "message", chatId: -5, position: { pts: 3, count: 1 } });
		expect(update?.type === "message" && update.message.entry).toMatchObject({
			message: { text: "short", sender: { peerId: KIT_ID, name: "Kit", kind: "human" } },
		});
	});
});

describe("names seen before", () => {
	test("are bounded, the oldest going first", () => {
		const known = new KnownNames();
		for (let id = 1; id <= 6000; id++) {
			const updates = new Api.Updates({
				updates: [],
				users: [rawUser({ id: bigInt(id) })],
				chats: [],
				date: 1,
				seq: 0,
			});
			toLiveUpdates(updates, known);
		}
		expect(known.size).toBe(5000);
		expect(toUser(1).className).toBe("PeerUser");
	});
});
