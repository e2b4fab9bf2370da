import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keepKeyFile, keyFileOf, readKeyFile, writeKeyFile } from "@/lib/services/telegram/secrets/key-file";
import { newSessionKey } from "@/lib/services/telegram/secrets/session-key";

let folder = "";
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "shiplog-keys-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

let made = 0;
const freshFile = () => {
	made += 1;
	return keyFileOf(join(folder, `data-${made}`));
};
const modeOf = (path: string) => statSync(path).mode & 0o777;

describe("the key file", () => {
	test("is made once, for this user alone, in a folder for this user alone", async () => {
		const file = freshFile();
		const [key] = await keepKeyFile(file);
		expect(modeOf(file)).toBe(0o600);
		expect(modeOf(dirname(file))).toBe(0o700);
		expect((await keepKeyFile(file)).map(({ id }) => id)).toEqual([key?.id]);
	});

	test("made by many at once is one key for all, and leaves no drafts", async () => {
		const file = freshFile();
		const rings = await Promise.all(Array.from({ length: 24 }, () => keepKeyFile(file)));
		expect(new Set(rings.map(([key]) => key?.id)).size).toBe(1);
		expect(readdirSync(dirname(file))).toEqual(["session-keys"]);
	});

	test("left open by a copy is closed again", async () => {
		const file = freshFile();
		await keepKeyFile(file);
		chmodSync(file, 0o644);
		await readKeyFile(file);
		expect(modeOf(file)).toBe(0o600);
	});

	test("holds several keys, the current one first", async () => {
		const file = freshFile();
		await keepKeyFile(file);
		const keys = [newSessionKey(), newSessionKey()];
		await writeKeyFile(file, keys);
		expect((await readKeyFile(file)).map(({ id }) => id)).toEqual(keys.map(({ id }) => id));
		expect(modeOf(file)).toBe(0o600);
	});

	test.each(["", "\n\n", "not a key\n"])("with %j in it is refused, and not written over", async (text) => {
		const file = freshFile();
		await keepKeyFile(file);
		writeFileSync(file, text);
		await expect(keepKeyFile(file)).rejects.toMatchObject({ code: "invalid", place: { file } });
		expect(readFileSync(file, "utf8")).toBe(text);
	});
});
