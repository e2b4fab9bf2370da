import { describe, expect, test } from "vitest";
import { clampText } from "@/lib/services/collect/clamp-text";
import { contentDigest } from "@/lib/services/collect/content-digest";
import { countWords } from "@/lib/services/collect/count-words";
import { IdSet } from "@/lib/services/collect/id-set";
import { makeSlug } from "@/lib/services/collect/make-slug";

describe("words of a text", () => {
	test.each([
		["", 0],
		["   \n\t ", 0],
		["one", 1],
		[" two words ", 2],
		["né\u00a0sans\u2003espace\u3000四", 4],
		["zero\u200bwidth", 1],
		["a\u0085b\u001cc", 3],
	])("are runs between white space: %j", (text, words) => {
		expect(countWords(text)).toBe(words);
	});

	test("are as many as the column holds at most", () => {
		expect(countWords("a ".repeat(70_000))).toBe(65_535);
	});
});

describe("the digest of an entry", () => {
	test("is an exact integer and differs for what differs, also in where its two parts meet", () => {
		const digests = ["", "a", "b", "ab", "ba", "😀", "😁"].map((text) => contentDigest(text));
		expect(new Set(digests).size).toBe(digests.length);
		expect(digests.every(Number.isSafeInteger)).toBe(true);
		expect(contentDigest("ab", "c")).not.toBe(contentDigest("a", "bc"));
		expect(contentDigest("ab", "c")).toBe(contentDigest("ab", "c"));
	});
});

describe("a set of message ids", () => {
	test("tells new from seen, negative and far apart as they may be", () => {
		const ids = new IdSet();
		const values = [0, 1, 31, 32, 65_535, 65_536, -1, -999_999_939, 2 ** 31 - 1, -(2 ** 31) + 1];
		expect(values.map((id) => ids.add(id))).toEqual(values.map(() => true));
		expect(values.map((id) => ids.add(id))).toEqual(values.map(() => false));
		expect([2, 33, -2, 65_537].some((id) => ids.has(id))).toBe(false);
		expect(ids.size).toBe(values.length);
	});
});

describe("a slug", () => {
	test.each([
		["QA — Load & Performance", "qa-load-performance"],
		["Ñandú  Café!", "nandu-cafe"],
		["東京", null],
		["2024", null],
		["🎉", null],
		[`${"long ".repeat(20)}`, "long-long-long-long-long-long-long-long-long-lon"],
	])("keeps Latin letters and digits of %j", (title, slug) => {
		expect(makeSlug(title)).toBe(slug);
	});
});

test("a clamped text never ends in half a character", () => {
	expect(clampText("ab😀", 3)).toBe("ab");
	expect(clampText("ab😀", 4)).toBe("ab😀");
});
