import type { RowDataPacket } from "mysql2/promise";
import { beforeEach, describe, expect, test } from "vitest";
import { importExport } from "@/lib/services/collect/import-export";
import { aChat, aMessage, aService, inOldSchema, type RawEntry, resultFolder } from "../factories/result-json";
import { aServiceContext } from "../factories/service-context";
import { withTestDatabase } from "../support/database";

const database = withTestDatabase();
const write = resultFolder();

/** Each test has a chat of its own, so that tests share a database but no rows. */
let chatId = 1_700_000_000;
let groupId = 0;
beforeEach(() => {
	chatId += 1;
});

async function importChat(entries: readonly RawEntry[], fields: RawEntry = {}) {
	const ctx = aServiceContext(database().db);
	const path = await write(`${chatId}.json`, aChat(entries, { id: chatId, name: `Chat ${chatId}`, ...fields }));
	const result = await importExport(ctx, { paths: [path], timezone: "UTC" });
	const [group] = await rows("SELECT group_id FROM tracked_groups WHERE slug=?", [result.chat.slug]);
	groupId = Number(group?.group_id);
	return result;
}

async function rows(sql: string, values: (string | number)[] = [groupId]): Promise<RowDataPacket[]> {
	return (await database().db.pool.query<RowDataPacket[]>(sql, values))[0];
}

describe("importing the same chat again", () => {
	test("adds what is new, updates what was edited, and leaves the rest alone", async () => {
		await importChat([aMessage(1, 0), aMessage(2, 1)]);
		const edited = aMessage(2, 1, { text: "better words", edited_unixtime: "1741000000" });
		const again = await importChat([aMessage(1, 0), edited, aMessage(3, 2)]);
		expect(again).toMatchObject({ messages: 3, inserted: 1, updated: 1, unchanged: 1, missing: 0 });
		const texts = await rows("SELECT text FROM messages WHERE group_id=? ORDER BY message_id");
		expect(texts.map(({ text }) => text)).toEqual(["message 1", "better words", "message 3"]);
	});

	test("does not let an older export take an edit back", async () => {
		const edited = aMessage(1, 0, {
			text: "better words",
			edited: "2025-03-03T10:00:00",
			edited_unixtime: "1741000000",
		});
		await importChat([edited, aMessage(2, 1)]);
		expect(await importChat([aMessage(1, 0)])).toMatchObject({ updated: 0, unchanged: 1 });
		expect(await rows("SELECT text FROM messages WHERE group_id=? AND message_id=1")).toEqual([
			{ text: "better words" },
		]);
	});

	test("reports what disappeared within the file's range, keeps it, and takes it back when it is seen again", async () => {
		const all = [aMessage(1, 0), aMessage(2, 1), aService(3, 2, "pin_message"), aMessage(4, 3), aMessage(5, 4)];
		await importChat(all);
		const shorter = [aMessage(1, 0), aMessage(4, 3)];
		expect(await importChat(shorter)).toMatchObject({ inserted: 0, missing: 2 });
		const gone = "SELECT message_id FROM messages WHERE group_id=? AND deleted_at IS NOT NULL ORDER BY message_id";
		// Message 5 lies beyond the file's last entry: nothing is known of it.
		expect(await rows(gone)).toEqual([{ message_id: 2 }]);
		expect(await importChat(shorter)).toMatchObject({ missing: 2, updated: 0 });
		expect(await importChat(all)).toMatchObject({ inserted: 0, updated: 2, missing: 0 });
		expect(await rows(gone)).toEqual([]);
	});

	test("replaces reactions where the source shows them and keeps them where it cannot", async () => {
		const heart = {
			type: "emoji",
			emoji: "❤",
			count: 3,
			recent: [{ from: "Bo", from_id: "user2", date: "2025-03-03T09:05:00" }],
		};
		const fire = {
			type: "emoji",
			emoji: "🔥",
			count: 1,
			recent: [{ from: null, from_id: null, date: "2025-03-03T09:06:00" }],
		};
		await importChat([aMessage(1, 0, { reactions: [heart] })]);
		expect(await importChat([aMessage(1, 0, { reactions: [heart, fire] })])).toMatchObject({ updated: 1 });
		const standing = "SELECT emoji, count FROM message_reactions WHERE group_id=? ORDER BY count DESC";
		const both = [
			{ emoji: "❤", count: 3 },
			{ emoji: "🔥", count: 1 },
		];
		expect(await rows(standing)).toEqual(both);
		expect(await rows("SELECT position, member_id FROM reaction_events WHERE group_id=? ORDER BY position")).toEqual([
			{ position: 0, member_id: 2 },
			{ position: 1, member_id: null },
		]);
		await importChat([inOldSchema(aMessage(1, 0))]);
		expect(await rows(standing)).toEqual(both);
		expect(await rows("SELECT reactions FROM messages WHERE group_id=?")).toEqual([{ reactions: 4 }]);
	});

	test("never lets the exporter's local clock move a time, and takes UTC as soon as a source has it", async () => {
		const message = aMessage(1, 0);
		await importChat([inOldSchema(message, 60)]);
		const time =
			"SELECT DATE_FORMAT(sent_at, '%H:%i') AS at, is_time_trusted AS trusted FROM messages WHERE group_id=?";
		expect(await rows(time)).toEqual([{ at: "10:00", trusted: 0 }]);
		expect(await importChat([inOldSchema(message, 120)])).toMatchObject({ updated: 0, unchanged: 1 });
		expect(await rows(time)).toEqual([{ at: "10:00", trusted: 0 }]);
		expect(await importChat([message])).toMatchObject({ updated: 1 });
		expect(await rows(time)).toEqual([{ at: "09:00", trusted: 1 }]);
		const [member] = await rows("SELECT DATE_FORMAT(first_message_at, '%H:%i') AS at FROM members WHERE group_id=?");
		expect(member).toEqual({ at: "09:00" });
		await importChat([inOldSchema(message, 180)]);
		expect(await rows(time)).toEqual([{ at: "09:00", trusted: 1 }]);
	});

	test("calls members by the name of the newest source, in whatever order sources come", async () => {
		await importChat([aMessage(1, 0), aMessage(2, 50, { from: "Ada Lovelace" })]);
		await importChat([aMessage(1, 0, { from: "Ada King" })]);
		const name = "SELECT display_name FROM members WHERE group_id=? ORDER BY member_id";
		expect(await rows(name)).toEqual([{ display_name: "Ada Lovelace" }]);
		await importChat([aMessage(1, 0), aMessage(3, 90, { from: "Countess" })]);
		expect(await rows(name)).toEqual([{ display_name: "Countess" }]);
	});

	test("marks only the weeks that changed, and those whose answers may lie in them", async () => {
		const WEEK = 7 * 24 * 60;
		const weeks = [0, 1, 2, 3, 4].map((week) => aMessage(week + 1, week * WEEK));
		await importChat(weeks);
		const again = await importChat(weeks.with(3, aMessage(4, 3 * WEEK, { text: "changed" })));
		expect(again).toMatchObject({ updated: 1, weeksMeasured: 2 });
	});
});
