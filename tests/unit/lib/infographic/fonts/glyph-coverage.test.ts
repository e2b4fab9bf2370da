import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { emojiKeys, isEmoji } from "@/lib/infographic/emoji/emoji-key";
import { openEmoji } from "@/lib/infographic/emoji/open-emoji";
import { parseUnicodeRange } from "@/lib/infographic/fonts/font-slice";
import { type GlyphCoverage, openGlyphCoverage } from "@/lib/infographic/fonts/glyph-coverage";
import { loadFontSlices } from "@/lib/infographic/fonts/load-font-slices";
import { drawable } from "@/lib/infographic/raster/drawable-text";

let coverage: GlyphCoverage;
beforeAll(async () => {
	coverage = openGlyphCoverage(await loadFontSlices());
});

const familyOf = (letter: string): string | null => coverage.familyOf(letter.codePointAt(0) ?? 0);

describe("coverage from the fonts' own character maps", () => {
	test.each([
		["A", "Inter"],
		["Ж", "Inter"],
		["Ω", "Inter"],
		["پ", "Noto Sans Arabic"],
		["ש", "Noto Sans Hebrew"],
		["श", "Noto Sans Devanagari"],
		["ส", "Noto Sans Thai"],
		["ქ", "Noto Sans Georgian"],
		["周", "Noto Sans SC"],
		["さ", "Noto Sans SC"],
		["김", "Noto Sans KR"],
		["አ", "Noto Sans Ethiopic"],
	])("%s is drawn by %s", (letter, family) => {
		expect(familyOf(letter)).toBe(family);
	});

	test("claims no letter that no font has", () => {
		for (const letter of ["𓂀", "\u{10FFFF}", "꧁"]) expect(familyOf(letter)).toBeNull();
	});

	test("does not believe a stylesheet's range: Inter's claims U+0510, but its files have no such letter", () => {
		expect(coverage.has("Inter", 0x510)).toBe(false);
		expect(coverage.has("Inter", 0x416)).toBe(true);
	});
});

describe("drawable", () => {
	test("folds lettering no font has to the letters it stands for", () => {
		expect(drawable("𝔘", { familyOf: () => null, has: () => false })).toBe("");
		expect(drawable("ﬃ", { ...coverage, familyOf: (code) => (code < 128 ? "Inter" : null) })).toBe("ffi");
	});

	test("drops a mark its letter's font lacks and keeps the letter", () => {
		const noMarks: GlyphCoverage = { familyOf: () => "Inter", has: (_family, code) => code < 0x300 };
		expect(drawable("e\u0489", noMarks)).toBe("e");
	});

	test("removes what cannot be drawn at all", () => {
		expect(drawable("𓂀", coverage)).toBe("");
	});
});

describe("loadFontSlices", () => {
	const folder = mkdtempSync(join(tmpdir(), "fonts-"));
	afterAll(() => rmSync(folder, { recursive: true }));

	test("fails by name when a font file is missing, instead of drawing boxes", async () => {
		await expect(loadFontSlices(() => folder)).rejects.toThrow(/font file is missing.*unicode\.json/u);
	});

	test("reads ranges as stylesheets write them", () => {
		expect(parseUnicodeRange("U+0301, U+0400-045F")).toEqual([
			[0x301, 0x301],
			[0x400, 0x45f],
		]);
	});
});

describe("emoji", () => {
	test.each(["😂", "❤️", "❤️‍🔥", "👩🏽‍💻", "🇺🇦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "1️⃣", "🫩"])("%s has a drawing", (emoji) => {
		const svg = openEmoji()(emoji);
		expect(new TextDecoder().decode(svg ?? new Uint8Array())).toContain("<svg");
	});

	test("letters, digits and lone hearts are no emoji", () => {
		for (const value of ["a", "1", "❤", "é", ""]) expect(isEmoji(value)).toBe(false);
	});

	test("a selector is dropped from the name unless a joiner follows", () => {
		expect(emojiKeys("❤️")[0]).toBe("2764");
		expect(emojiKeys("❤️‍🔥")[0]).toBe("2764-fe0f-200d-1f525");
	});
});
