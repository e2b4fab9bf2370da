import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { updateImportProgress } from "@/db/queries/imports";
import { AppError } from "@/lib/errors";
import { getImport } from "@/lib/services/collect/get-import";
import { importExport } from "@/lib/services/collect/import-export";
import { listImports } from "@/lib/services/collect/list-imports";
import { beginImport, emptyProgress } from "@/lib/services/collect/record-import";
import { listGroups } from "@/lib/services/groups/list-groups";
import { resolveGroup } from "@/lib/services/groups/resolve-group";
import { aChat, aMessage, resultFolder } from "../factories/result-json";
import { aServiceContext } from "../factories/service-context";
import { withTestDatabase } from "../support/database";

const database = withTestDatabase();
const write = resultFolder();
const context = () => aServiceContext(database().db);
const entries = [aMessage(1, 0), aMessage(2, 1), aMessage(3, 2)];

async function failureOf(work: Promise<unknown>): Promise<AppError> {
	const error = await work.then(
		() => null,
		(failure: unknown) => failure,
	);
	if (error instanceof AppError) return error;
	throw new Error(`no AppError: ${String(error)}`);
}

describe("an import nobody's job does", () => {
	test("is reported as interrupted when its process died", async () => {
		const importId = randomUUID();
		await beginImport(context(), importId, "lost.json");
		await updateImportProgress(database().db, importId, emptyProgress("lost.json"), context().now());
		expect((await getImport(context(), { importId })).state).toBe("running");
		const later = aServiceContext(database().db, new Date(context().now().getTime() + 61_000));
		expect(await getImport(later, { importId })).toMatchObject({
			state: "failed",
			failure: { message: "The import was interrupted.", hint: expect.stringContaining("again") },
		});
	});

	test("is nobody's business who is not signed in", async () => {
		const stranger = { ...context(), actor: { type: "anonymous" as const } };
		expect(await failureOf(listImports(stranger))).toMatchObject({ code: "unauthenticated" });
		expect(await failureOf(importExport(stranger, { paths: ["x"] }))).toMatchObject({ code: "unauthenticated" });
	});
});

describe("the chat of an export", () => {
	const account = {
		about: "an account",
		chats: {
			list: [
				aChat(entries, { id: 1_730_000_002, name: "Left Bank" }),
				aChat(entries, { id: 1_730_000_003, name: "右岸" }),
			],
		},
		left_chats: { list: [aChat([], { id: 1_730_000_004, name: "Empty" })] },
	};

	test("must be chosen when there are several, and the error lists them", async () => {
		const path = await write("account.json", account);
		const failure = await failureOf(importExport(context(), { paths: [path] }));
		expect(failure.hint).toContain("1730000002 “Left Bank” (supergroup, 3 entries)");
		expect(failure.hint).toContain("1730000003 “右岸”");
		expect(failure.hint).not.toContain("Empty");
	});

	test.each([
		["by id", "1730000002", "Left Bank"],
		["by marked id", "-1001730000003", "右岸"],
		["by name, in any case", "left bank", "Left Bank"],
	])("is chosen %s", async (_how, chat, title) => {
		const path = await write("account.json", account);
		expect((await importExport(context(), { paths: [path], chat })).chat.title).toBe(title);
	});

	test("that is not there is refused", async () => {
		const path = await write("account.json", account);
		const failure = await failureOf(importExport(context(), { paths: [path], chat: "Right Bank" }));
		expect(failure).toMatchObject({ code: "invalid", place: { field: "chat" } });
		const single = await write("single.json", aChat(entries, { id: 1_730_000_005, name: "Single" }));
		expect(await failureOf(importExport(context(), { paths: [single], chat: "Nobody" }))).toMatchObject({
			code: "not_found",
		});
	});

	test("is never merged into a chat with another id", async () => {
		const one = await write("one.json", aChat(entries, { id: 1_730_000_006, name: "One" }));
		await importExport(context(), { paths: [one] });
		const two = await write("two.json", aChat(entries, { id: 1_730_000_007, name: "Two" }));
		expect(await failureOf(importExport(context(), { paths: [two], chat: "one" }))).toMatchObject({ code: "conflict" });
	});

	test("becomes a group with a word for its address, unique, found by id, marked id, slug and title", async () => {
		for (const id of [1_730_000_010, 1_730_000_011]) {
			const path = await write("named.json", aChat(entries, { id, name: "Ñandú — Café № 7" }));
			await importExport(context(), { paths: [path] });
		}
		const kanji = await write("kanji.json", aChat(entries, { id: 1_730_000_012, name: "東京" }));
		await importExport(context(), { paths: [kanji] });
		const groups = (await listGroups(context())).filter(({ telegramId }) => (telegramId ?? 0) >= 1_730_000_010);
		expect(groups.map(({ slug }) => slug).sort()).toEqual([
			expect.stringMatching(/^group-\d+$/),
			"nandu-cafe-no-7",
			"nandu-cafe-no-7-2",
		]);
		expect(groups[0]).toMatchObject({ messages: 3, firstMessageAt: new Date("2025-03-03T09:00:00Z") });
		for (const ref of ["1730000010", "-1001730000010", "nandu-cafe-no-7"]) {
			expect((await resolveGroup(context(), { ref })).slug).toBe("nandu-cafe-no-7");
		}
		expect((await resolveGroup(context(), { ref: "東京" })).chatId).toBe(-1_001_730_000_012);
		const failure = await failureOf(resolveGroup(context(), { ref: "nandu-cafe-no7" }));
		expect(failure).toMatchObject({ code: "not_found", hint: expect.stringContaining("nandu-cafe-no-7") });
	});
});

describe("the zone of a group", () => {
	const inSchema = (id: number, zone: string | null, minutes: number[]) =>
		aChat(
			minutes.map((minute, index) => {
				const entry = aMessage(index + 1, minute);
				const offset = zone === null ? 0 : Number(zone);
				const local = new Date(Number(entry.date_unixtime) * 1000 + offset * 60_000).toISOString().slice(0, 19);
				return { ...entry, date: local };
			}),
			{ id, name: `Zone ${id}` },
		);

	test("is the offset the export shows, unless a person asks for another, which then stays", async () => {
		const path = await write("zone.json", inSchema(1_730_000_020, "240", [0, 1]));
		expect((await importExport(context(), { paths: [path] })).chat).toMatchObject({
			timezone: "+04:00",
			timezoneSource: "evidence",
		});
		const asked = { timezone: "Asia/Tbilisi", timezoneSource: "asked" };
		expect((await importExport(context(), { paths: [path], timezone: "Asia/Tbilisi" })).chat).toMatchObject(asked);
		expect((await importExport(context(), { paths: [path] })).chat).toMatchObject(asked);
	});

	test("is refused by name when it is none", async () => {
		const path = await write("zone.json", inSchema(1_730_000_021, "0", [0]));
		expect(await failureOf(importExport(context(), { paths: [path], timezone: "Mars/Base" }))).toMatchObject({
			code: "invalid",
			place: { field: "timezone" },
		});
	});
});
