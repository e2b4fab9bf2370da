import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findHits } from "@/lib/text/search/find-hits";
import { likePattern } from "@/lib/text/search/like-pattern";
import { foldForSearch } from "@/lib/text/search/search-fold";
import { searchWords } from "@/lib/text/search/search-words";

const marked = (text: string, typed: string) =>
	findHits(text, searchWords(typed))?.map(({ start, length }) => text.slice(start, start + length)) ?? null;

describe("a search", () => {
	test.each([
		["Всё ещё не работает", "еще", ["ещё"]],
		["ЁЛКА и ёлки", "елк", ["ЁЛК", "ёлк"]],
		["Мой май", "маи", null],
		["Café CRÈME", "creme cafe", ["Café", "CRÈME"]],
		["می‌خواهم بپرسم", "میخواهم", ["می‌خواهم"]],
		["كتاب", "کتاب", ["كتاب"]],
		["一个测试消息", "测试", ["测试"]],
		["がっこう", "かっこう", null],
		["so 🔥🔥 good", "🔥", ["🔥🔥"]],
		["I ❤️ it", "❤", ["❤️"]],
		["done 100% of a_b", "100%", ["100%"]],
		["done 1000 of it", "100%", null],
		["path C:\\temp", "c:\\temp", ["C:\\temp"]],
		["load test here", '"load test"', ["load test"]],
		["test the load", '"load test"', null],
		["test the load", "load test", ["test", "load"]],
		["aaa", "aa a", ["aaa"]],
		["ΟΔΟΣ οδός", "οδος", ["ΟΔΟΣ", "οδός"]],
		["שָׁלוֹם", "שלום", ["שָׁלוֹם"]],
	])("in “%s” for %s marks %j", (text, typed, hits) => {
		expect(marked(text, typed)).toEqual(hits);
	});

	test("marks spans of the original, in order and apart, whatever the text", () => {
		let found = 0;
		fc.assert(
			fc.property(
				fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }),
				fc.nat(40),
				fc.nat(8),
				(text, at, length) => {
					const words = searchWords(text.slice(at % text.length).slice(0, length + 1));
					const hits = findHits(text, words);
					if (hits === null || hits.length === 0) return;
					found += 1;
					let end = -1;
					for (const hit of hits) {
						expect(hit.start).toBeGreaterThan(end);
						expect(hit.length).toBeGreaterThan(0);
						end = hit.start + hit.length;
						expect(end).toBeLessThanOrEqual(text.length);
					}
				},
			),
		);
		expect(found).toBeGreaterThan(20);
	});
});

describe("the database's sieve", () => {
	/** LIKE as both servers have it, over texts whose case and accents are gone. */
	function isLike(text: string, pattern: string): boolean {
		const source = pattern.replace(/\|(.)|([%_])|([\s\S])/gu, (_, kept, wild, sign) => {
			if (wild !== undefined) return wild === "%" ? "[\\s\\S]*" : "[\\s\\S]";
			return String(kept ?? sign).replace(/[.*+?^${}()|[\]\\/-]/gu, "\\$&");
		});
		return new RegExp(`^${source}$`, "u").test(text);
	}

	test("lets every text through that has the word", () => {
		const alphabet = fc.constantFrom(..."aбё%_|\\ یكه🔥éσ測".split(""), "🔥", "\u064b", "\u200c");
		let within = 0;
		fc.assert(
			fc.property(
				fc.array(alphabet, { maxLength: 12 }),
				fc.nat(12),
				fc.integer({ min: 1, max: 4 }),
				(signs, at, length) => {
					const text = signs.join("");
					for (const word of searchWords(signs.slice(at, at + length).join(""))) {
						if (findHits(text, [word]) === null) continue;
						within += 1;
						expect([text, word, isLike(foldForSearch(text).text, likePattern(word))]).toEqual([text, word, true]);
					}
				},
			),
			{ numRuns: 300 },
		);
		expect(within).toBeGreaterThan(50);
	});
});
