import { describe, expect, test } from "vitest";
import { contrast, fade, over } from "@/lib/infographic/theme/contrast";
import { oklch } from "@/lib/infographic/theme/oklch";

describe("contrast", () => {
	test("is 21 for black on white, 1 for a colour on itself, whichever comes first", () => {
		expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
		expect(contrast("#ffffff", "#000000")).toBeCloseTo(21, 5);
		expect(contrast("#808080", "#808080")).toBe(1);
	});

	test("agrees with WCAG's worked grey: #767676 on white is the lightest that passes", () => {
		expect(contrast("#767676", "#ffffff")).toBeGreaterThanOrEqual(4.5);
		expect(contrast("#777777", "#ffffff")).toBeLessThan(4.5);
	});

	test("mixes a translucent colour over its ground", () => {
		expect(over("#000000", "#ffffff", 0.5)).toBe("#808080");
		expect(fade("#ff7f4a", 0.2)).toBe("#ff7f4a33");
	});
});

describe("oklch", () => {
	test("agrees with CSS on the primaries", () => {
		expect(oklch(1, 0, 0)).toBe("#ffffff");
		expect(oklch(0, 0, 0)).toBe("#000000");
		expect(oklch(0.628, 0.2577, 29.23)).toMatch(/^#f[ef]0[0-4]0[0-4]$/);
	});

	test("gives up chroma, not lightness, for a colour no screen can show", () => {
		expect(oklch(0.7, 0.4, 145)).toMatch(/^#[0-9a-f]{6}$/);
		expect(oklch(0.9, 0.4, 260)).not.toBe(oklch(0.5, 0.4, 260));
	});
});
