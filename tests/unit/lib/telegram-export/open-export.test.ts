import { cp, mkdir, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import { openExport } from "@/lib/telegram-export/open-export";
import { fixture, readAll } from "./read-all";
import { tempFolder } from "./temp-folder";

const temp = tempFolder();

/** What opening the paths throws. */
async function refusal(paths: readonly string[]): Promise<AppError> {
	const error = await openExport(paths).then(
		(source) => source.close(),
		(thrown: unknown) => thrown,
	);
	if (!(error instanceof AppError)) throw new Error(`expected an AppError, got ${String(error)}`);
	return error;
}

async function aFile(name: string, content: string | Buffer): Promise<string> {
	const path = temp.path(name);
	await mkdir(join(path, ".."), { recursive: true });
	await writeFile(path, content);
	return path;
}

describe("openExport", () => {
	test("tells formats apart by content, whatever the file is called", async () => {
		const path = temp.path("backup.txt");
		await cp(fixture("odd-rows.json"), path);
		expect((await readAll(path)).chat.chat.title).toBe("Odd");
	});

	test("reads the page that was named with the pages beside it", async () => {
		const named = await readAll(fixture("no-utc/index.html"), { zone: "UTC" });
		expect(named.ids).toEqual((await readAll(fixture("no-utc"), { zone: "UTC" })).ids);
	});

	test("prefers JSON where one folder holds both formats", async () => {
		await cp(fixture("no-utc"), temp.path("both"), { recursive: true });
		await cp(fixture("odd-rows.json"), temp.path("both/result.json"));
		expect((await readAll(temp.path("both"))).chat.chat.title).toBe("Odd");
	});

	test("refuses JSON and HTML under paths of their own", async () => {
		const error = await refusal([fixture("odd-rows.json"), fixture("months")]);
		expect(error).toMatchObject({ code: "invalid", hint: "Import them one after the other." });
	});

	test("passes over JSON in a folder that is no export", async () => {
		await cp(fixture("months"), temp.path("mixed"), { recursive: true });
		await aFile("mixed/package.json", '{"name":"x"}');
		expect((await readAll(temp.path("mixed"))).chat.place).toBe("html");
	});

	test.each([
		["nothing there", "nowhere.json", null, "not_found", /no file or folder/],
		["an empty file", "empty.json", "", "invalid", /is empty/],
		["a picture", "photo.json", Buffer.from([0x89, 0x50, 0x4e, 0x47]), "invalid", /not a Telegram Desktop export/],
		["UTF-16", "utf16.json", Buffer.from([0xff, 0xfe, 0x7b, 0x00]), "invalid", /UTF-16/],
		["JSON of another kind", "other.json", '{"name":"x","version":1}', "invalid", /no Telegram Desktop export/],
		["a JSON array", "array.json", "[1]", "invalid", /no Telegram Desktop export/],
		[
			"a page of another site",
			"page.html",
			"<html><body>hi</body></html>",
			"invalid",
			/not a page of exported messages/,
		],
		["broken JSON", "broken.json", '{"name" "x"}', "invalid", /not valid JSON.*byte 8/],
	] as const)("refuses %s with one clear error", async (_, name, content, code, message) => {
		const path = content === null ? temp.path(name) : await aFile(name, content);
		const error = await refusal([path]);
		expect(error.code).toBe(code);
		expect(error.message).toMatch(message);
		expect(error.place?.file).toBe(path);
		expect(error.hint).toMatch(/\w/);
	});

	test("refuses no paths and folders without an export", async () => {
		await mkdir(temp.path("bare"));
		expect((await refusal([])).code).toBe("invalid");
		expect((await refusal([temp.path("bare")])).message).toMatch(/no Telegram Desktop export/);
	});
});

describe("a file that breaks off", () => {
	test("gives the messages before the cut, then the byte where it ends", async () => {
		const text = await readFile(fixture("account.json"), "utf8");
		const path = await aFile("cut.json", text);
		const cut = text.indexOf('"id": 9,') + 20;
		await truncate(path, cut);
		const read = await readAll(path, { title: "Harbour Lab" });
		expect(read.ids.at(-1)).toBe(8);
		expect(read.failure).toMatchObject({ code: "invalid", place: { file: path, offset: cut } });
	});

	test("still gives a chat that ended before the cut", async () => {
		const text = await readFile(fixture("account.json"), "utf8");
		const path = await aFile("cut-later.json", text.slice(0, text.indexOf('"id": 9,')));
		expect(await readAll(path, { title: "Reminder" })).toMatchObject({ ids: [90], failure: null });
	});

	test("gives the rows before the cut of a page, then the page", async () => {
		const page = await readFile(fixture("months/2023-01/messages1.html"), "utf8");
		const path = await aFile("cut-page/messages.html", page.slice(0, page.indexOf("was it me")));
		const read = await readAll(path);
		expect(read.ids).toEqual([95001, 95002, 95003]);
		expect(read.failure).toMatchObject({ code: "invalid", place: { file: path } });
	});

	test("stops at bytes that are not UTF-8 and names the line", async () => {
		const page = await readFile(fixture("months/2023-01/messages1.html"));
		const at = page.indexOf("was it me");
		page[at] = 0xff;
		const path = await aFile("bad-page/messages.html", page);
		const { line } = ((await readAll(path)).failure as AppError).place ?? {};
		expect(line).toBe(page.subarray(0, at).toString("utf8").split("\n").length);
	});
});

test.each([
	["account.json", "cut-anywhere.json"],
	["months/2023-04/messages.html", "cut-anywhere/messages.html"],
])("%s cut anywhere gives a prefix of its entries and at most one AppError", async (name, copy) => {
	const bytes = await readFile(fixture(name));
	const whole = (await readAll(fixture(name), { zone: "UTC" })).ids;
	await fc.assert(
		fc.asyncProperty(fc.integer({ min: 1, max: bytes.length - 1 }), async (length) => {
			const path = await aFile(copy, bytes.subarray(0, length));
			const read = await readAll(path, { zone: "UTC" }).catch((error: unknown) => ({ ids: [], failure: error }));
			expect(read.failure === null || read.failure instanceof AppError).toBe(true);
			expect(read.ids).toEqual(whole.slice(0, read.ids.length));
		}),
		{ numRuns: 60 },
	);
});

test("keeps two chats of one account apart that bear one title", async () => {
	for (const name of ["chat_001", "chat_002"]) {
		await cp(fixture("no-utc"), temp.path(`account/chats/${name}`), { recursive: true });
	}
	const { chats } = await readAll(temp.path("account"), { zone: "UTC" });
	expect(chats.map(({ chat }) => chat.title)).toEqual(["Kiln", "Kiln (chat_002)"]);
	expect(new Set(chats.map(({ chat }) => chat.chatId)).size).toBe(2);
});

describe("a page that someone edited", () => {
	test("loses no row to a tag left open", async () => {
		const page = await readFile(fixture("months/2023-01/messages1.html"), "utf8");
		const broken = page.replace(/XX\s+<\/div>/, "XX");
		const path = await aFile("edited/messages.html", broken);
		expect(broken).not.toBe(page);
		expect((await readAll(path)).ids).toEqual([95001, 95002, 95003, 95004, 95005, 95006, 95007]);
	});

	test("counts a row without an id", async () => {
		const page = await readFile(fixture("months/2023-01/messages1.html"), "utf8");
		const path = await aFile("no-id/messages.html", page.replace(' id="message95003"', ""));
		expect((await readAll(path)).skipped).toEqual({ date_separator: 1, no_id: 1 });
	});

	test("refuses one message that does not end", async () => {
		const page = await readFile(fixture("months/2023-01/messages1.html"), "utf8");
		const path = await aFile("long/messages.html", page.replace("was it me", "x".repeat(50_000)));
		const read = await readAll(path, { limits: { elementBytes: 20_000 } });
		expect(read.failure).toMatchObject({ code: "invalid", place: { file: path } });
	});
});

test("one month under two names gives each message once and counts the rest as already there", async () => {
	await cp(fixture("months"), temp.path("twice"), { recursive: true });
	await cp(fixture("months/2023-02"), temp.path("twice/2023-02 (copy)"), { recursive: true });
	const read = await readAll(temp.path("twice"));
	expect(read.ids).toEqual((await readAll(fixture("months"))).ids);
	expect(read.skipped).toEqual({ duplicate_id: 3, date_separator: 4 });
	expect(read.partStarts).toEqual([95030]);
});

test("stops with the signal's reason when aborted", async () => {
	const controller = new AbortController();
	controller.abort(new Error("enough"));
	const read = await readAll(fixture("months"), { signal: controller.signal });
	expect(read.failure).toEqual(new Error("enough"));
	expect(read.ids).toEqual([]);
});

test("gives batches of at most 500 entries and progress that ends at the total", async () => {
	const messages = Array.from({ length: 1300 }, (_, index) => ({
		id: index + 1,
		type: "message",
		date: "2024-01-01T00:00:00",
		date_unixtime: "1704067200",
		text: "x",
	}));
	const path = await aFile("long.json", JSON.stringify({ name: "Long", type: "private_group", id: 5, messages }));
	const { batches, chat } = await readAll(path);
	expect(batches.map(({ entries }) => entries.length)).toEqual([500, 500, 300]);
	const { bytesRead, bytesTotal } = batches.at(-1)?.progress ?? {};
	expect((bytesTotal ?? 0) - (bytesRead ?? 0)).toBe("]}".length);
	expect(chat.chat).toMatchObject({ chatId: -5, kind: "basic_group" });
});
