import { readFile, writeFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { ZipFile } from "yazl";
import { openExport } from "@/lib/telegram-export/open-export";
import { fixture, readAll } from "./read-all";
import { tempFolder } from "./temp-folder";

const temp = tempFolder();

interface Packed {
	readonly name: string;
	readonly content: Buffer;
	readonly mode?: number;
}

async function aZip(name: string, entries: readonly Packed[], patch?: readonly [string, string]): Promise<string> {
	const zip = new ZipFile();
	for (const { name: entry, content, mode = 0o100644 } of entries) zip.addBuffer(content, entry, { mode });
	zip.end();
	let bytes = await buffer(zip.outputStream);
	// The writer refuses hostile names, so they are put in afterwards, byte for byte.
	if (patch !== undefined) bytes = Buffer.from(bytes.toString("latin1").replaceAll(...patch), "latin1");
	const path = temp.path(name);
	await writeFile(path, bytes);
	return path;
}

const result = async () => ({ name: "result.json", content: await readFile(fixture("account.json")) });
const page = async (month: string, file: string) => ({
	name: `ChatExport/${month}/${file}`,
	content: await readFile(fixture(`months/${month}/${file}`)),
});

describe("a zip", () => {
	test("of a result.json reads like the file", async () => {
		const path = await aZip("account.zip", [await result()]);
		const [zipped, plain] = await Promise.all(
			[path, fixture("account.json")].map((one) => readAll(one, { title: "Harbour Lab" })),
		);
		expect(zipped?.ids).toEqual(plain?.ids);
		expect(zipped?.batches[0]?.progress.file).toBe(`${path}!/result.json`);
	});

	test("of month folders reads like the folders, and knows no name", async () => {
		const entries = [
			await page("2023-04", "messages.html"),
			await page("2023-01", "messages1.html"),
			await page("2023-02", "messages.html"),
		];
		const path = await aZip("months.bin", entries);
		const [zipped, plain] = await Promise.all([readAll(path), readAll(fixture("months"))]);
		expect(zipped.ids).toEqual(plain.ids);
		expect(zipped.partStarts).toEqual(plain.partStarts);
	});

	test("is passed over media without a look", async () => {
		const path = await aZip("media.zip", [await result(), { name: "photos/a.jpg", content: Buffer.alloc(10) }]);
		expect((await readAll(path)).chats).toHaveLength(3);
	});

	test.each([
		["climbs out of it", "aa/evil.json", ["aa/", "../"]],
		["starts at the root", "a/evil.json", ["a/evil", "/aevil"]],
		["uses backslashes", "aa/evil.json", ["aa/", "..\\"]],
	] as const)("with a name that %s is refused", async (_, name, patch) => {
		const path = await aZip(
			`hostile-${name.length}-${patch[1].length}${patch[1].charCodeAt(2)}.zip`,
			[{ name, content: Buffer.from("{}") }],
			patch,
		);
		await expect(openExport([path])).rejects.toMatchObject({ code: "invalid", place: { file: path } });
	});

	test("with a symbolic link is refused", async () => {
		const path = await aZip("link.zip", [{ name: "result.json", content: Buffer.from("/etc/passwd"), mode: 0o120777 }]);
		await expect(openExport([path])).rejects.toThrow(/is a symbolic link/);
	});

	test("that unpacks to a thousand times its size is refused before it is unpacked", async () => {
		const bomb = {
			name: "result.json",
			content: Buffer.concat([Buffer.from('{"messages":['), Buffer.alloc(16 << 20, 0x20)]),
		};
		const path = await aZip("bomb.zip", [bomb]);
		await expect(openExport([path])).rejects.toThrow(/zip bomb/);
	});

	test("with more entries or bytes than the limits is refused", async () => {
		const path = await aZip("many.zip", [await result(), { name: "b.json", content: Buffer.from("{}") }]);
		await expect(openExport([path], { zipEntries: 1 })).rejects.toThrow(/lists 2 entries/);
		await expect(openExport([path], { unpackedBytes: 100 })).rejects.toThrow(/unpacks to more than 100 bytes/);
	});

	test("that is cut off is refused with the archive's name", async () => {
		const path = await aZip("cut.zip", [await result()]);
		await writeFile(path, (await readFile(path)).subarray(0, 500));
		await expect(openExport([path])).rejects.toMatchObject({ code: "invalid", place: { file: path } });
	});

	test("without an export says so", async () => {
		const path = await aZip("none.zip", [{ name: "readme.md", content: Buffer.from("hi") }]);
		await expect(openExport([path])).rejects.toThrow(/no Telegram Desktop export/);
	});
});
