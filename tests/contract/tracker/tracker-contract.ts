import { beforeEach, describe, expect, test } from "vitest";
import type { Tracker } from "@/lib/services/tracker/tracker";

/** What every tracker keeps to. `open` gives the tracker of a scope on the store under test. */
export function describeTracker(name: string, open: (scope: string) => Tracker | Promise<Tracker>): void {
	describe(`${name} as a tracker`, () => {
		let scopes = 0;
		let tracker: Tracker;
		beforeEach(async () => {
			scopes += 1;
			tracker = await open(`contract-${scopes}`);
		});

		test("knows nothing at first", async () => {
			expect(await tracker.isProcessed("a")).toBe(false);
			expect(await tracker.areProcessed(["a", "b"])).toEqual(new Set());
			expect(await tracker.areProcessed([])).toEqual(new Set());
		});

		test("remembers what was marked, alone or with others, and nothing else", async () => {
			await tracker.markProcessed("a");
			await tracker.markProcessed(["b", "c"]);
			await tracker.markProcessed([]);
			expect(await tracker.isProcessed("b")).toBe(true);
			expect(await tracker.areProcessed(["a", "b", "c", "d"])).toEqual(new Set(["a", "b", "c"]));
		});

		test("marking again, or twice in one call, changes nothing and fails nothing", async () => {
			await tracker.markProcessed(["a", "a"]);
			await tracker.markProcessed(["a", "b"]);
			expect(await tracker.areProcessed(["a", "b"])).toEqual(new Set(["a", "b"]));
		});

		test("keeps scopes apart, and one scope together however often it is opened", async () => {
			await tracker.markProcessed("a");
			expect(await (await open(`contract-${scopes}`)).isProcessed("a")).toBe(true);
			expect(await (await open(`contract-${scopes}-other`)).isProcessed("a")).toBe(false);
		});

		test("compares keys byte by byte: case, accents, spaces, quotes and emoji all count", async () => {
			const keys = ["Key", "é", "a ", "it's", 'say "x"', "back\\slash", "👩‍👩‍👧", "%", "_", "ключ"];
			await tracker.markProcessed(keys);
			expect(await tracker.areProcessed(keys)).toEqual(new Set(keys));
			expect(await tracker.areProcessed(["key", "e", "a", "its", "👩", "ключ "])).toEqual(new Set());
		});

		test("takes many thousand keys in one call", async () => {
			const keys = Array.from({ length: 5_000 }, (_, at) => `item-${at}`);
			await tracker.markProcessed(keys);
			expect((await tracker.areProcessed([...keys, "another"])).size).toBe(5_000);
		});

		test("two at once may mark the same keys", async () => {
			const keys = Array.from({ length: 200 }, (_, at) => `item-${at}`);
			await Promise.all([tracker.markProcessed(keys), tracker.markProcessed(keys.toReversed())]);
			expect((await tracker.areProcessed(keys)).size).toBe(200);
		});

		test("refuses keys it could not tell apart, and then marks none of the call", async () => {
			const refused = { code: "invalid", place: { field: "key" } };
			await expect(tracker.markProcessed(["fine", "x".repeat(129)])).rejects.toMatchObject(refused);
			await expect(tracker.isProcessed("")).rejects.toMatchObject(refused);
			expect(await tracker.isProcessed("fine")).toBe(false);
			await tracker.markProcessed("😀".repeat(128));
			expect(await tracker.isProcessed("😀".repeat(128))).toBe(true);
		});
	});
}
