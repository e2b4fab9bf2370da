import { beforeAll, describe, expect, test } from "vitest";
import { insertGroup } from "@/db/queries/tracked-groups";
import { bulkInsert } from "@/db/upsert";
import { labelBits } from "@/lib/domain/label";
import { MESSAGE_KINDS } from "@/lib/domain/message";
import type { ChatId } from "@/lib/domain/peer-id";
import { searchMessages } from "@/lib/services/search/search-messages";
import { withTestDatabase } from "../../support/database";
import { aContext, STRANGER } from "../../support/services-context";

const database = withTestDatabase();
const NOW = new Date("2025-11-18T06:00:00Z");
/** One message a day from the first of January on, the ids far apart. */
const TEXTS = [
	"Всё ещё не работает",
	"Café CRÈME 100% real",
	"done 1000 of it",
	"می‌خواهم بپرسم",
	"كتاب خوب",
	"一个测试消息",
	"so 🔥 good",
	"party 🎉 time",
	"path C:\\temp and a_b",
	"axb is not it",
	"Load  test of JMeter",
	"ЕЩЁ РАЗ: load test",
	"Мой май",
	"secret words",
	"❤️ to all",
];

beforeAll(async () => {
	const { db } = database();
	await insertGroup(db, {
		...{ groupId: 1, chatId: -1_000_000_000_001 as ChatId, idSource: "telegram", slug: "chat", title: "Chat" },
		...{ kind: "supergroup", zone: "Europe/Berlin", zoneSource: "asked", locale: "en", isPublic: true, createdAt: NOW },
	});
	await bulkInsert(
		db,
		{
			table: "messages",
			columns: [
				"group_id",
				"message_id",
				"sender_id",
				"sender_kind",
				"sent_at",
				"is_time_trusted",
				"kind",
				"is_forward",
				"words",
				"content_hash",
				"text",
				"labels",
				"deleted_at",
			],
			onDuplicate: null,
		},
		TEXTS.map((text, at) => [
			...[1, 1 + at * 30_000, at % 2 === 0 ? 11 : 12, 0, new Date(Date.UTC(2025, 0, 1 + at, 12)), true],
			...[
				MESSAGE_KINDS.indexOf(at === 10 ? "photo" : "text"),
				false,
				2,
				1,
				text,
				at === 0 ? labelBits(["blocker"]) : 0,
			],
			text === "secret words" ? NOW : null,
		]),
	);
	await bulkInsert(
		db,
		{
			table: "members",
			columns: ["group_id", "member_id", "kind", "display_name", "name_as_of", "last_message_at"],
			onDuplicate: null,
		},
		[
			[1, 11, "human", "Анна", NOW, NOW],
			[1, 12, "human", "Boris", NOW, NOW],
		],
	);
});

const search = (input: Omit<Parameters<typeof searchMessages>[1], "ref">) =>
	searchMessages(aContext(database().db, undefined, NOW), { ref: "chat", ...input });
const textsFor = async (words: string, input = {}) =>
	(await search({ words, ...input })).messages.map(({ text }) => text);

describe("a search in the store", () => {
	test.each([
		["еще", ["ЕЩЁ РАЗ: load test", "Всё ещё не работает"]],
		["cafe creme", ["Café CRÈME 100% real"]],
		["100%", ["Café CRÈME 100% real"]],
		["a_b", ["path C:\\temp and a_b"]],
		["c:\\temp", ["path C:\\temp and a_b"]],
		["میخواهم", ["می‌خواهم بپرسم"]],
		["کتاب", ["كتاب خوب"]],
		["测试", ["一个测试消息"]],
		["🔥", ["so 🔥 good"]],
		["❤", ["❤️ to all"]],
		['"load test"', ["ЕЩЁ РАЗ: load test"]],
		["test load", ["ЕЩЁ РАЗ: load test", "Load  test of JMeter"]],
		["маи", []],
		["secret", []],
		["' OR 1=1 -- ", []],
	])("for %s finds %j, newest first", async (words, texts) => {
		expect(await textsFor(words)).toEqual(texts);
	});

	test("keeps to sender, kind, label and days", async () => {
		expect(await textsFor("", { sender: "boris", from: "2025-01-02", to: "2025-01-04" })).toEqual([
			"می‌خواهم بپرسم",
			"Café CRÈME 100% real",
		]);
		expect(await textsFor("load", { kind: "photo" })).toEqual(["Load  test of JMeter"]);
		expect(await textsFor("", { label: "blocker" })).toEqual(["Всё ещё не работает"]);
		await expect(search({ sender: "Bors" })).rejects.toMatchObject({ code: "invalid", details: { proposal: "Boris" } });
	});

	test("goes on from its cursor without losing or repeating any", async () => {
		const ids: number[] = [];
		let cursor: string | undefined;
		let pages = 0;
		do {
			const page = await search({ words: "", most: 4, ...(cursor === undefined ? {} : { cursor }) });
			ids.push(...page.messages.map(({ messageId }) => messageId));
			cursor = page.next ?? undefined;
			pages += 1;
		} while (cursor !== undefined && pages < 20);
		expect(ids).toEqual(TEXTS.map((_, at) => 1 + at * 30_000).reverse());
		expect(pages).toBeGreaterThan(3);
	});

	test("hands over what it has when its time is up", async () => {
		const clock = [0, 1_000, 2_000, 3_000, 4_000, 5_000].values();
		const ctx = { ...aContext(database().db), now: () => new Date(clock.next().value ?? 0) };
		const page = await searchMessages(ctx, { ref: "chat", words: "всё" });
		expect(page.messages).toEqual([]);
		expect(page.next).not.toBeNull();
		expect(page.searched).toContain("January 2025");
	});

	test("says where the words stand", async () => {
		const { messages } = await search({ words: "creme" });
		expect(messages[0]?.hits).toEqual([{ start: 5, length: 5 }]);
	});

	test("is for members of the workspace only", async () => {
		const asked = searchMessages(aContext(database().db, STRANGER), { ref: "chat", words: "a" });
		await expect(asked).rejects.toMatchObject({ code: "unauthenticated" });
	});
});
