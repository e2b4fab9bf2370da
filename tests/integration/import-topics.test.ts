import type { RowDataPacket } from "mysql2/promise";
import { beforeEach, describe, expect, test } from "vitest";
import { importExport } from "@/lib/services/collect/import-export";
import { aChat, aMessage, aService, type RawEntry, resultFolder } from "../factories/result-json";
import { aServiceContext } from "../factories/service-context";
import { withTestDatabase } from "../support/database";

const database = withTestDatabase();
const write = resultFolder();
let chatId = 1_710_000_000;
beforeEach(() => {
	chatId += 1;
});

const DAY = 24 * 60;
const topic = (id: number, minute: number, title: string) => aService(id, minute, "topic_created", { title });
const reply = (id: number, minute: number, to: number, fields: RawEntry = {}) =>
	aMessage(id, minute, { reply_to_message_id: to, ...fields });

async function importChat(entries: readonly RawEntry[]) {
	const path = await write(`${chatId}.json`, aChat(entries, { id: chatId, name: `Forum ${chatId}` }));
	return importExport(aServiceContext(database().db), { paths: [path], timezone: "UTC" });
}

/** `id: topic/reply` of every message of the chat. */
async function placesOf(): Promise<Record<number, string>> {
	const [rows] = await database().db.pool.query<RowDataPacket[]>(
		`SELECT message_id, topic_id, reply_to FROM messages AS m JOIN tracked_groups AS g USING (group_id)
		WHERE g.title=? ORDER BY message_id`,
		[`Forum ${chatId}`],
	);
	return Object.fromEntries(rows.map((row) => [row.message_id, `${row.topic_id ?? "-"}/${row.reply_to ?? "-"}`]));
}

/** Posts into an absent topic: `people` people on `days` days. */
function postsInto(root: number, firstId: number, people: number, days: number): RawEntry[] {
	return Array.from({ length: people * days }, (_, index) =>
		reply(firstId + index, Math.floor(index / people) * DAY + index, root, { from_id: `user${index % people}` }),
	);
}

describe("topics of a forum", () => {
	test("tells posts into a topic from replies, and gives replies the topic of what they reply to", async () => {
		await importChat([
			aMessage(1, 0),
			reply(2, 1, 1),
			topic(3, 2, "Shipping"),
			reply(4, 3, 3),
			reply(5, 4, 4),
			reply(6, 5, 5),
			aMessage(7, 6),
			reply(8, 7, 7),
			reply(9, 8, 1),
			reply(10, 9, 999),
		]);
		// Before the forum there are no topics; after it a post outside any is in General (1); 10 replies to who knows what.
		expect(await placesOf()).toEqual({
			1: "-/-",
			2: "-/1",
			4: "3/-",
			5: "3/4",
			6: "3/5",
			7: "1/-",
			8: "1/7",
			9: "1/1",
			10: "-/999",
		});
	});

	test("infers a topic from posts by several people over days, though its creation is in no source", async () => {
		const result = await importChat([
			...postsInto(50, 101, 3, 5),
			reply(200, 8 * DAY, 101),
			...postsInto(60, 301, 12, 1).map((entry) => entry),
		]);
		expect(result.chat.kind).toBe("forum");
		const places = await placesOf();
		expect(places[101]).toBe("50/50");
		expect(places[115]).toBe("50/50");
		expect(places[200]).toBe("50/101");
		// Twelve people replying on one day is a popular message, not a topic.
		expect(places[301]).toBe("-/60");
	});

	test("corrects an inferred topic once its creation is seen", async () => {
		await importChat([...postsInto(50, 101, 3, 5)]);
		await importChat([topic(50, -1, "Late to the file"), ...postsInto(50, 101, 3, 5)]);
		expect((await placesOf())[101]).toBe("50/-");
	});

	test("takes an inferred topic back once its root turns out to be a message", async () => {
		await importChat([...postsInto(50, 101, 3, 5)]);
		await importChat([aMessage(50, -1), ...postsInto(50, 101, 3, 5)]);
		expect((await placesOf())[101]).toBe("-/50");
	});

	test("places posts that were stored before the topic was known", async () => {
		await importChat([reply(4, 3, 3), reply(5, 4, 4), aMessage(6, 5)]);
		expect(await placesOf()).toEqual({ 4: "-/3", 5: "-/4", 6: "-/-" });
		await importChat([topic(3, 2, "Found later"), reply(7, 6, 5)]);
		expect(await placesOf()).toEqual({ 4: "3/-", 5: "3/4", 6: "1/-", 7: "3/5" });
	});
});

describe("albums", () => {
	const photo = (id: number, seconds: number, fields: RawEntry = {}) => {
		const ms = Date.UTC(2025, 2, 3, 9, 0, seconds);
		const clock = { date: new Date(ms).toISOString().slice(0, 19), date_unixtime: String(ms / 1000) };
		return aMessage(id, 0, { photo: "(File not included)", text: "", ...clock, ...fields });
	};

	test("are media of one author within a second, with one caption at most", async () => {
		await importChat([
			photo(1, 0, { text: "one caption" }),
			photo(2, 0),
			photo(3, 1),
			photo(4, 9),
			photo(5, 9, { from_id: "user2" }),
			photo(6, 20, { text: "first" }),
			photo(7, 20, { text: "second" }),
			photo(8, 30),
			photo(10, 30),
		]);
		const [rows] = await database().db.pool.query<RowDataPacket[]>(
			`SELECT message_id, album_id FROM messages JOIN tracked_groups USING (group_id)
			WHERE title=? AND album_id IS NOT NULL ORDER BY message_id`,
			[`Forum ${chatId}`],
		);
		expect(rows.map((row) => [row.message_id, row.album_id])).toEqual([
			[1, 1],
			[2, 1],
			[3, 1],
		]);
	});

	test("stay whole across the batches of a long import", async () => {
		const text = Array.from({ length: 1_497 }, (_, index) => aMessage(index + 1, 0));
		await importChat([...text, ...Array.from({ length: 9 }, (_, index) => photo(1_498 + index, 40))]);
		const [rows] = await database().db.pool.query<RowDataPacket[]>(
			`SELECT album_id, COUNT(*) AS items FROM messages JOIN tracked_groups USING (group_id)
			WHERE title=? AND album_id IS NOT NULL GROUP BY album_id ORDER BY album_id`,
			[`Forum ${chatId}`],
		);
		expect(rows).toEqual([{ album_id: 1_498, items: 9 }]);
	});
});
