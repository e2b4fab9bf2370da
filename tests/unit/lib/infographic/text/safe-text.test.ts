import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { graphemes } from "@/lib/infographic/text/graphemes";
import { safeText } from "@/lib/infographic/text/safe-text";
import { HOSTILE_TEXTS } from "@/scripts/bench/render-views/hostile-views";

describe("safeText", () => {
	test("leaves names in any script as they are", () => {
		for (const name of [
			"Олена Коваль",
			"محمد علی",
			"می‌خواهم",
			"Priya शर्मा 🌙",
			"田中 さくら",
			"👩🏽‍💻 Zoë",
			"สมชาย ใจดี",
		]) {
			expect(safeText(name, 40)).toBe(name);
		}
	});

	test("removes what would turn the direction of the page", () => {
		expect(safeText("\u202Egpj.exe\u202C \u2067x\u2069", 40)).toBe("gpj.exe x");
	});

	test("keeps the joiner of Persian and of families, and the tags of England's flag", () => {
		expect(safeText("نمی‌دانم", 40)).toContain("\u200C");
		expect(safeText("👨‍👩‍👧", 40)).toContain("\u200D");
		expect(graphemes(safeText("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 40))).toHaveLength(1);
	});

	test("keeps three marks of a stack", () => {
		expect(safeText("Z\u0321\u0335\u0336\u0337\u0338!", 40)).toMatch(/^Z\p{M}{3}!$/u);
	});

	test("cuts at a whole character and says so", () => {
		expect(safeText("👩🏽‍💻👩🏽‍💻👩🏽‍💻", 2)).toBe("👩🏽‍💻👩🏽‍💻…");
	});

	test("answers text of which nothing would be seen with nothing", () => {
		for (const nothing of ["", "   ", "\u3164", "\u200D\u200C\u200D", "\uD83D", "\u0301\u0301"]) {
			expect(safeText(nothing, 40)).toBe("");
		}
	});

	test("is short and well formed whatever it is given", () => {
		for (const text of Object.values(HOSTILE_TEXTS)) {
			const safe = safeText(text, 40);
			expect(safe.isWellFormed()).toBe(true);
			expect(safe.length).toBeLessThanOrEqual(257);
			expect(graphemes(safe).length).toBeLessThanOrEqual(41);
		}
	});

	test("is done in one pass: a safe text is its own safe text", () => {
		void fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 400 }), (value) => {
				const once = safeText(value, 40);
				expect(safeText(once, 41)).toBe(once);
			}),
			{ seed: 11, numRuns: 500 },
		);
	});
});
