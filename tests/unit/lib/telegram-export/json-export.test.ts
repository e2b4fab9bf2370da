import { beforeAll, describe, expect, test } from "vitest";
import { fixture, type ReadResult, readAll } from "./read-all";

describe("a whole-account file", () => {
	let read: ReadResult;
	beforeAll(async () => {
		read = await readAll(fixture("account.json"), { title: "Harbour Lab" });
	});

	test("lists every chat of chats and left_chats with its kind, id and entry count", () => {
		expect(read.chats.map(({ chat, place, entries }) => [chat.title, chat.kind, chat.chatId, place, entries])).toEqual([
			["Reminder", "private_chat", 700, "chats", 1],
			["Harbour Lab", "supergroup", -1004507000001, "chats", 18],
			["Old Pier", "channel", -1005277000002, "left_chats", 0],
		]);
	});

	test("says of each chat whether it is public", () => {
		expect(read.chats.map(({ chat }) => chat.isPublic)).toEqual([false, false, true]);
	});

	test("reads only the chosen chat", () => {
		expect(read.ids).not.toContain(90);
		expect(read.ids).toHaveLength(17);
	});

	test("is not led astray by a text that looks like a key", async () => {
		expect((await readAll(fixture("account.json"), { title: "Reminder" })).ids).toEqual([90]);
	});

	test("keeps the topic's root id of a forum post exactly as the source gives it", () => {
		expect(read.messages.get(4)?.replyToId).toBe(3);
		expect(read.messages.get(7)?.replyToId).toBe(2);
		expect(read.services.get(3)).toMatchObject({ action: "topic_created", title: "Launches" });
	});

	test("tells an anonymous admin from a member, in messages and in service rows", () => {
		const chatItself = { peerId: -1004507000001, name: "Harbour Lab", kind: "anonymous_admin" };
		expect(read.messages.get(4)?.sender).toEqual(chatItself);
		expect(read.services.get(1)?.actor).toEqual(chatItself);
	});

	test("keeps a reaction's full count beside a shorter list of dated ones", () => {
		const [heart] = read.messages.get(4)?.reactions ?? [];
		expect(heart?.count).toBe(55);
		expect(heart?.dated).toEqual([
			{ peerId: 502, name: "Bo", reactedAt: new Date("2024-10-25T07:18:25Z") },
			{ peerId: 503, name: null, reactedAt: new Date("2024-10-04T16:48:19Z") },
		]);
	});

	test("names custom emoji by document id and stars as paid", () => {
		expect(read.messages.get(4)?.reactions?.map(({ emoji, count }) => [emoji, count])).toEqual([
			["❤", 55],
			["custom:5368324170671202286", 2],
			["paid", 7],
		]);
	});

	test("reads no reactions as none when the file shows reactions elsewhere", () => {
		expect(read.messages.get(7)?.reactions).toEqual([]);
	});

	test("keeps the negative ids of the time before a migration", () => {
		expect(read.ids.slice(0, 3)).toEqual([-999999939, -999999938, 1]);
		expect(read.services.get(-999999938)?.action).toBe("migrate_to_supergroup");
	});

	test("keeps a deleted account's id and leaves its name unknown", () => {
		expect(read.messages.get(8)?.sender).toEqual({ peerId: 506, name: null, kind: "deleted" });
		expect(read.services.get(5)?.actor).toEqual({ peerId: 504, name: null, kind: "deleted" });
	});

	test("keeps people a service row hides as null and a member named None as a member", () => {
		expect(read.messages.get(7)?.sender).toEqual({ peerId: 505, name: "None", kind: "human" });
		expect(read.services.get(6)?.members).toEqual([null, { peerId: null, name: "None" }]);
	});

	test("keeps who a join by link names as inviter", () => {
		expect(read.services.get(5)).toMatchObject({ action: "join_group_by_link", inviter: "Group" });
	});

	test("reads a hidden forward author as hidden, not as no forward", () => {
		expect(read.messages.get(8)?.forwardedFrom).toBe("");
		expect(read.messages.get(9)?.forwardedFrom).toBeNull();
	});

	test("knows a bot from the account's private chat with it", () => {
		expect(read.messages.get(9)?.sender?.kind).toBe("bot");
	});

	test("knows a bot from its first message with inline buttons on", () => {
		expect([14, 15].map((id) => read.messages.get(id)?.sender?.kind)).toEqual(["human", "bot"]);
	});

	test("counts the linked channel's automatic forward as the channel's", () => {
		expect(read.messages.get(10)?.sender).toEqual({ peerId: -1000000009001, name: "Sailing News", kind: "channel" });
	});

	test("knows Telegram's own accounts by id", () => {
		expect([12, 13].map((id) => read.messages.get(id)?.sender?.kind)).toEqual(["telegram", "anonymous_admin"]);
	});

	test("gives a reply into another chat no target here", () => {
		expect(read.messages.get(11)).toMatchObject({ replyToId: null, replyToOtherChat: true, viaBot: "@gif" });
	});

	test("reads polls whose question and answers are lists of parts", () => {
		expect(read.messages.get(16)?.poll).toEqual({
			question: "Sail?",
			closed: true,
			totalVotes: 3,
			answers: [
				{ text: "yes", votes: 2, chosen: true },
				{ text: "no", votes: 1, chosen: false },
			],
		});
	});

	test("takes UTC from date_unixtime and the exporter's offset from the difference", () => {
		expect(read.messages.get(4)?.sentAt).toEqual(new Date("2024-09-21T13:47:30Z"));
		expect(read.messages.get(4)?.editedAt).toEqual(new Date("2024-09-21T14:15:57Z"));
		expect(read.offsets).toEqual([120]);
		expect(read.trusted.size).toBe(17);
	});

	test("counts a row Telegram Desktop calls unsupported, which has no date", () => {
		expect(read.skipped).toEqual({ no_date: 1 });
	});
});

describe("an old-schema file", () => {
	test("asks for a zone, because it shows local times only", async () => {
		const read = await readAll(fixture("old-schema.json"));
		expect(read.needsTimeZone).toBe(true);
		expect(read.failure).toMatchObject({ code: "invalid", place: { field: "timezone" } });
	});

	test("places local times in the zone it is given and does not trust them", async () => {
		const read = await readAll(fixture("old-schema.json"), { zone: "Asia/Tehran" });
		expect(read.messages.get(121)?.sentAt).toEqual(new Date("2021-07-18T08:01:07Z"));
		expect(read.trusted.size).toBe(0);
	});

	test("joins text written as strings and objects, with entities in UTF-16 units", async () => {
		const read = await readAll(fixture("old-schema.json"), { zone: "UTC" });
		expect(read.messages.get(122)).toMatchObject({
			text: "see example.org 🙏 now",
			entities: [
				{ type: "link", offset: 4, length: 11 },
				{ type: "bold", offset: 19, length: 3 },
			],
		});
	});

	test("keeps two people of one name apart", async () => {
		const read = await readAll(fixture("old-schema.json"), { zone: "UTC" });
		expect([121, 122].map((id) => read.messages.get(id)?.sender?.peerId)).toEqual([11, 12]);
	});

	test("cannot say whether there were reactions", async () => {
		const read = await readAll(fixture("old-schema.json"), { zone: "UTC" });
		expect(read.messages.get(121)?.reactions).toBeNull();
	});

	test("takes an edit in 1970 for none", async () => {
		const read = await readAll(fixture("old-schema.json"), { zone: "UTC" });
		expect([122, 123].map((id) => read.messages.get(id)?.editedAt)).toEqual([new Date("2021-07-18T12:40:00Z"), null]);
	});

	test("decodes the numeric ids of exports before 2021", async () => {
		const read = await readAll(fixture("legacy-ids.json"), { zone: "UTC" });
		expect(read.chat.chat.chatId).toBe(-1001231543913);
		expect(read.messages.get(5)?.sender).toEqual({ peerId: 33445566, name: "Ida", kind: "human" });
		expect(read.messages.get(6)?.sender?.kind).toBe("anonymous_admin");
	});
});

describe("two exports of one chat", () => {
	const paths = [fixture("old-schema-later.json"), fixture("old-schema.json")];

	test("are one chat, named by the newer", async () => {
		const read = await readAll(paths, { zone: "UTC" });
		expect(read.chats).toHaveLength(1);
		expect(read.chat.chat).toMatchObject({ chatId: -1004483000003, title: "Dune Course II" });
	});

	test("give a changed message again, the newer version last, and count an equal one as already there", async () => {
		const read = await readAll(paths, { zone: "UTC" });
		expect(read.skipped).toEqual({ duplicate_id: 2 });
		expect(read.ids).toEqual([121, 122, 123, 124, 122, 130, 9130]);
		expect(read.messages.get(122)?.text).toBe("see nothing");
	});

	test("overlap, so they are one unbroken part of history", async () => {
		expect((await readAll(paths, { zone: "UTC" })).partStarts).toEqual([]);
	});
});

describe("rows and headers with parts missing", () => {
	let read: ReadResult;
	beforeAll(async () => {
		read = await readAll(fixture("odd-rows.json"));
	});

	test("give a chat without id or type an id of its title, also when the title comes last", () => {
		expect(read.chat.chat).toMatchObject({ idSource: "title", kind: "unknown", title: "Odd", isPublic: null });
		expect(read.chat.chat.chatId).toBeLessThan(-5_000_000_000_000_000);
	});

	test("are counted by reason, none dropped in silence", () => {
		expect(read.skipped).toEqual({ no_id: 1, no_date: 1, bad_date: 1, not_an_entry: 2 });
		expect(read.ids).toEqual([4, 5, 6, 7, 8]);
		expect(read.chat.entries).toBe(10);
	});

	test("with only date_unixtime are trusted; with only date they follow the offset seen nearby", () => {
		expect(read.messages.get(4)?.sentAt).toEqual(new Date("2024-01-01T00:00:00Z"));
		expect(read.messages.get(5)?.sentAt).toEqual(new Date("2024-01-01T00:30:00Z"));
		expect([read.trusted.has(4), read.trusted.has(5)]).toEqual([true, false]);
	});

	test("give a sender without id an id of the name, and no sender none", () => {
		expect(read.messages.get(4)?.sender).toMatchObject({ name: "Uma", kind: "human" });
		expect(read.messages.get(4)?.sender?.peerId).toBe(read.messages.get(7)?.sender?.peerId);
		expect(read.messages.get(4)?.sender?.peerId).toBeLessThan(-6_000_000_000_000_000);
		expect(read.messages.get(6)?.sender).toBeNull();
	});

	test("with content this version does not know are of kind other", () => {
		expect(read.messages.get(8)?.kind).toBe("other");
	});
});
