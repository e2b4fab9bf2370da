import { expect, test } from "vitest";
import { emojiPath, splitEmoji } from "@/components/ui/split-emoji";

test("takes a family, a flag and a skin tone as one emoji each", () => {
	expect(splitEmoji("a👩‍👩‍👧b🇧🇷👍🏽")).toEqual(["a", "👩‍👩‍👧", "b", "🇧🇷", "", "👍🏽", ""]);
});

test("leaves digits, letters and text-style signs alone", () => {
	expect(splitEmoji("Зоя 12 # ❤ کاوه")).toEqual(["Зоя 12 # ❤ کاوه"]);
});

test("loses nothing of the text", () => {
	const text = "🫖 Kettle & Solder 🇺🇦!";
	expect(splitEmoji(text).join("")).toBe(text);
});

test("names a drawing by its code points", () => {
	expect(emojiPath("🇧🇷")).toBe("/emoji/1f1e7-1f1f7.svg");
});
