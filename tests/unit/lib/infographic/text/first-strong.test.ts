import { expect, test } from "vitest";
import { asEmoji } from "@/lib/infographic/text/as-emoji";
import { cutToWidth } from "@/lib/infographic/text/cut-to-width";
import { firstStrong } from "@/lib/infographic/text/first-strong";
import { initialOf } from "@/lib/infographic/text/initial-of";
import { textWidth } from "@/lib/infographic/text/text-width";

test("a string runs the way of its first letter, whatever stands before it", () => {
	expect(firstStrong("123 محمد Ali")).toBe("rtl");
	expect(firstStrong("🌙 (שלום)")).toBe("rtl");
	expect(firstStrong("Ali محمد")).toBe("ltr");
	expect(firstStrong("42 %")).toBe("ltr");
});

test("a tile shows the first letter of a name, past its decorations", () => {
	expect(initialOf("🌙 zoë")).toBe("Z");
	expect(initialOf("محمد علی")).toBe("م");
	expect(initialOf("👩🏽‍💻")).toBe("👩🏽‍💻");
	expect(initialOf("")).toBe("");
});

test("the heart that Telegram names without a selector gets its colour, digits and flags stay themselves", () => {
	expect(asEmoji("❤")).toBe("❤\uFE0F");
	expect(asEmoji("👍")).toBe("👍");
	expect(asEmoji("5")).toBe("5");
	expect(asEmoji("👩🏽‍💻")).toBe("👩🏽‍💻");
});

test("a right-to-left name that is too wide keeps its beginning and ends in an ellipsis", () => {
	const name = "نگهبانان شب برنامه‌نویسی";
	const cut = cutToWidth(name, 7);
	expect(cut.endsWith("…")).toBe(true);
	expect(name.startsWith(cut.slice(0, -1))).toBe(true);
	expect(textWidth(cut)).toBeLessThanOrEqual(7);
	expect(cutToWidth(name, 50)).toBe(name);
});
