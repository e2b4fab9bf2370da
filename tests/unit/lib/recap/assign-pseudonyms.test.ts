import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import { assignPseudonyms } from "@/lib/recap/people/assign-pseudonyms";
import { keyedHash } from "@/lib/recap/people/keyed-hash";
import { PSEUDONYM_ADJECTIVES, PSEUDONYM_NOUNS } from "@/lib/recap/people/pseudonym-words";

const KEY = "000102030405060708090a0b0c0d0e0f";

describe("the keyed hash", () => {
	/* First vectors of the reference implementation: inputs 00, 00 01, 00 01 02, …; output little-endian there. */
	test.each([
		[0, 0x726fdb47dd0e0e31n],
		[1, 0x74f839c593dc67fdn],
		[2, 0x0d6c8009d9a94f5an],
		[3, 0x85676696d7fb7e2dn],
		[7, 0xab0200f58b01d137n],
		[8, 0x93f5f5799a932462n],
		[15, 0xa129ca6149be45e5n],
	])("is SipHash-2-4: %d bytes", (length, expected) => {
		expect(keyedHash(KEY, String.fromCharCode(...Array.from({ length }, (_, at) => at)))).toBe(expected);
	});

	test("refuses a key that is not 128 bits", () => {
		expect(() => keyedHash("short", "x")).toThrow(AppError);
	});
});

describe("invented names", () => {
	test("the same key and person are the same name, in whatever order people are asked for", () => {
		const one = assignPseudonyms([42, 7, 1292077344, 7], KEY, "en");
		const other = assignPseudonyms([1292077344, 42, 7], KEY, "en");
		expect([...one].sort()).toEqual([...other].sort());
		expect(one.size).toBe(3);
	});

	test("another key is other names", () => {
		const ids = Array.from({ length: 20 }, (_, at) => at + 1);
		const names = (key: string) => [...assignPseudonyms(ids, key, "en").values()];
		const kept = names(KEY).filter((name) => names("f".repeat(32)).includes(name));
		expect(kept.length).toBeLessThan(3);
	});

	test("no two people of one picture share a name, even three hundred of them", () => {
		const ids = Array.from({ length: 300 }, (_, at) => 1_000_000 + at);
		for (const locale of ["en", "ru"] as const) {
			expect(new Set(assignPseudonyms(ids, KEY, locale).values()).size).toBe(300);
		}
	});

	test("people known by name only, whose ids are large and negative, have names too", () => {
		expect(assignPseudonyms([-6_123_456_789_012_345], KEY, "en").values().next().value).toMatch(/^\w+ \w+$/);
	});

	test("there are 64 adjectives and 64 nouns, each once, and Russian ones agree in gender", () => {
		for (const words of [
			PSEUDONYM_ADJECTIVES.map(({ en }) => en),
			PSEUDONYM_NOUNS.map(({ en }) => en),
			PSEUDONYM_NOUNS.map(({ ru }) => ru),
		]) {
			expect(new Set(words).size).toBe(64);
		}
		for (const { ru } of PSEUDONYM_ADJECTIVES) {
			expect(ru.m).toMatch(/(?:ый|ий|ой)$/);
			expect(ru.f).toMatch(/(?:ая|яя)$/);
		}
		for (const { ru, gender } of PSEUDONYM_NOUNS) expect(/[ая]$|ь$/.test(ru) || gender === "m").toBe(true);
	});
});
