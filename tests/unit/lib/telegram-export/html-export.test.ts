import { beforeAll, describe, expect, test } from "vitest";
import { DELETED_PEER_ID, peerIdOfName } from "@/lib/telegram-export/map/named-id";
import { fixture, type ReadResult, readAll } from "./read-all";

const ola = { peerId: peerIdOfName("Ola"), name: "Ola", kind: "human" };

describe("month folders of one chat", () => {
	let read: ReadResult;
	beforeAll(async () => {
		read = await readAll(fixture("months"));
	});

	test("are one chat, titled by what their titles share", () => {
		expect(read.chats).toHaveLength(1);
		expect(read.chat).toMatchObject({ place: "html", chat: { title: "Harbour & Sons", idSource: "title" } });
	});

	test("are read in the order of their dates, whatever order they are named in", async () => {
		const named = ["months/2023-04", "months/2023-01", "months/2023-02"].map(fixture);
		expect((await readAll(named)).ids).toEqual(read.ids);
		expect(read.ids[0]).toBe(95001);
		expect(read.ids.at(-1)).toBe(95032);
	});

	test("keep the chat's id when one month is imported alone", async () => {
		expect((await readAll(fixture("months/2023-02"))).chat.chat.chatId).toBe(read.chat.chat.chatId);
	});

	test("start a new part of history only behind a month that is not there", () => {
		expect(read.partStarts).toEqual([95030]);
	});

	test("count date separators, whose ids are negative, as no entries", () => {
		expect(read.skipped).toEqual({ date_separator: 3 });
	});

	test("give a row without a name the sender of the row before", () => {
		expect([95002, 95003].map((id) => read.messages.get(id)?.sender)).toEqual([ola, ola]);
	});

	test("read every nameless deleted account as one peer without a name", () => {
		expect(read.messages.get(95004)?.sender).toEqual({ peerId: DELETED_PEER_ID, name: null, kind: "deleted" });
	});

	test("take a sender named like the chat for the chat itself", () => {
		expect(read.messages.get(95005)?.sender?.kind).toBe("anonymous_admin");
	});

	test("follow replies on the page and across pages, and give one into another chat no target", () => {
		expect([95003, 95004, 95005].map((id) => read.messages.get(id)?.replyToId)).toEqual([95002, 95002, null]);
		expect(read.messages.get(95005)?.replyToOtherChat).toBe(true);
	});

	test("read text with line breaks and entities in UTF-16 units", () => {
		expect(read.messages.get(95002)).toMatchObject({
			text: "First boat is\nout: https://example.org/a?b=1&c=2",
			entities: [
				{ type: "bold", offset: 6, length: 4 },
				{ type: "link", offset: 19, length: 29 },
			],
		});
	});

	test("take UTC from the offset in a row's title and trust it", () => {
		expect(read.needsTimeZone).toBe(false);
		expect(read.messages.get(95002)?.sentAt).toEqual(new Date("2023-01-31T19:10:00Z"));
		expect(read.trusted.has(95002)).toBe(true);
		expect(read.offsets).toEqual([240]);
	});

	test("place a service row at the message before it, or at its day's start, without trusting that", () => {
		expect(read.services.get(95006)?.sentAt).toEqual(new Date("2023-01-31T19:13:00Z"));
		expect(read.services.get(95001)?.sentAt).toEqual(new Date("2023-01-30T20:00:00Z"));
		expect(read.trusted.has(95006)).toBe(false);
	});

	test("read joins, invitations and topics from their sentences", () => {
		expect(read.services.get(95001)).toMatchObject({ action: "topic_created", actor: ola, title: "Launches" });
		expect(read.services.get(95006)).toMatchObject({ action: "join_group_by_link", inviter: "Group" });
		expect(read.services.get(95007)).toMatchObject({
			action: "invite_members",
			members: [{ peerId: peerIdOfName("Cy"), name: "Cy" }, null, { peerId: peerIdOfName("Dee"), name: "Dee" }],
		});
	});

	test("keep a forward's sender and its author apart, also when the author is left out", () => {
		expect([95008, 95009].map((id) => read.messages.get(id)?.forwardedFrom)).toEqual(["Sailing News", "Sailing News"]);
		expect([95008, 95009].map((id) => read.messages.get(id)?.sender?.name)).toEqual(["Bo", "Bo"]);
		expect(read.messages.get(95008)?.sentAt).toEqual(new Date("2023-01-31T20:00:01Z"));
	});

	test("split the inline bot from the sender's name", () => {
		expect(read.messages.get(95010)).toMatchObject({ viaBot: "@gif", kind: "photo", text: "pic" });
		expect(read.messages.get(95010)?.sender?.name).toBe("Bo");
	});

	test("know a bot from the buttons under its message", () => {
		expect(read.messages.get(95030)).toMatchObject({ text: "press", sender: { kind: "bot" } });
	});

	test("read a poll with its votes and the chosen answer", () => {
		expect(read.messages.get(95031)).toMatchObject({
			kind: "poll",
			text: "",
			poll: {
				question: "Sail & when?",
				closed: true,
				totalVotes: 2,
				answers: [
					{ text: "Today", votes: 2, chosen: true },
					{ text: "Never", votes: 0, chosen: false },
				],
			},
		});
	});

	test("read reactions: plain, paid and custom, with the givers the page names", () => {
		const reactions = read.messages.get(95032)?.reactions ?? [];
		expect(reactions.map(({ emoji, count }) => [emoji, count])).toEqual([
			["❤", 3],
			["👍", 1],
			["paid", 7],
			["custom:stickers/e.webp", 2],
		]);
		expect(reactions[0]?.dated).toEqual([{ peerId: peerIdOfName("Bo"), name: "Bo", reactedAt: null }]);
		expect(read.messages.get(95032)?.text).toBe("liked");
		expect(read.messages.get(95002)?.reactions).toEqual([]);
	});
});

describe("a folder without UTC in its titles", () => {
	let read: ReadResult;
	beforeAll(async () => {
		read = await readAll(fixture("no-utc"), { zone: "Europe/Berlin" });
	});

	test("asks for a zone", async () => {
		const unzoned = await readAll(fixture("no-utc"));
		expect(unzoned.needsTimeZone).toBe(true);
		expect(unzoned.failure).toMatchObject({ code: "invalid" });
	});

	test("places its clock times in the zone it is given, untrusted", () => {
		expect(read.messages.get(10)?.sentAt).toEqual(new Date("2019-05-05T10:00:00Z"));
		expect(read.trusted.size).toBe(0);
	});

	test("reads index.html first and skips pages that are no chat", () => {
		expect(read.ids[0]).toBe(10);
		expect(read.chats).toHaveLength(1);
	});

	test("starts a new part behind a missing page of another year", () => {
		expect(read.partStarts).toEqual([4000]);
	});

	test("cannot say whether there were reactions", () => {
		expect(read.messages.get(10)?.reactions).toBeNull();
	});

	test.each([
		[10, "voice"],
		[11, "video_note"],
		[12, "sticker"],
		[13, "document"],
		[14, "location"],
		[15, "contact"],
		[16, "game"],
		[17, "animation"],
		[18, "video"],
		[19, "sticker"],
		[20, "audio"],
		[21, "text"],
		[22, "other"],
	])("reads message %i as %s", (id, kind) => {
		expect(read.messages.get(id)?.kind).toBe(kind);
	});

	test("keeps what the page shows of a file", () => {
		expect(read.messages.get(10)?.media).toEqual({ durationSeconds: 7 });
		expect(read.messages.get(12)?.media).toEqual({ stickerEmoji: "🛶" });
		expect(read.messages.get(13)?.media).toEqual({ fileName: "plan.pdf" });
		expect(read.messages.get(18)?.media).toEqual({ fileName: "b.mp4", durationSeconds: 42 });
		expect(read.messages.get(20)?.media).toEqual({ durationSeconds: 3585 });
	});

	test("reads every kind of text entity the HTML writer knows", () => {
		const { text, entities } = read.messages.get(21) ?? { text: "", entities: [] };
		expect(entities.map(({ type, offset, length }) => [type, text.slice(offset, offset + length)])).toEqual([
			["spoiler", "hush"],
			["hashtag", "#dev"],
			["mention", "@bo_1"],
			["email", "a@b.c"],
			["text_link", "site"],
			["custom_emoji", "🛶"],
			["pre", " x"],
			["italic", "i"],
			["mention_name", "Ida"],
		]);
		expect(entities.find(({ type }) => type === "text_link")?.value).toBe("https://x.org");
	});
});
