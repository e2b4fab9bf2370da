import { describe, expect, test } from "vitest";
import { contrast, over } from "@/lib/infographic/theme/contrast";
import { HUES, hueOf } from "@/lib/infographic/theme/hue";
import { personColours } from "@/lib/infographic/theme/person-colours";
import { THEMES, type Theme, themeOf } from "@/lib/infographic/theme/theme";

/** WCAG 2.2 AA: body text, and text from 24 px (or 18.7 px bold). */
const BODY = 4.5;
const LARGE = 3;

/** Everything words may stand on: the page, its lit corners, grey and tinted chips, the strongest part of a bar. */
function grounds(theme: Theme): Record<string, string> {
	const { ground, veil } = theme;
	return {
		page: ground,
		"lit corner": over(ground, theme.glow, veil.glow),
		"lower corner": over(ground, theme.bright, veil.glowLow),
		"grey chip": over(ground, theme.ink, veil.surface),
	};
}

const palettes = THEMES.flatMap((name) =>
	HUES.map((hue, seed) => ({ name, hue: hue.base, theme: themeOf(name, seed) })),
);

describe.each(palettes)("$name theme, hue $hue", ({ theme }) => {
	test("words can be read on everything they stand on", () => {
		for (const [where, ground] of Object.entries(grounds(theme))) {
			for (const token of ["ink", "sub", "faint", "peak"] as const) {
				expect(contrast(theme[token], ground), `${token} on ${where}`).toBeGreaterThanOrEqual(BODY);
			}
		}
	});

	test("names can be read on their bars, and counts on the first reaction's chip", () => {
		const bar = over(theme.ground, theme.accent, 0.5);
		const chip = over(theme.ground, theme.accent, theme.veil.tint * 1.4);
		expect(contrast(theme.ink, bar)).toBeGreaterThanOrEqual(BODY);
		expect(contrast(theme.ink, chip)).toBeGreaterThanOrEqual(BODY);
	});

	test("changes can be read bare and on their pills", () => {
		for (const token of ["good", "bad"] as const) {
			const pill = over(theme.ground, theme[token], theme.veil.tint);
			expect(contrast(theme[token], theme.ground), token).toBeGreaterThanOrEqual(BODY);
			expect(contrast(theme[token], pill), `${token} on its pill`).toBeGreaterThanOrEqual(BODY);
		}
	});

	test("the badge can be read on its tint", () => {
		expect(contrast(theme.peak, over(theme.ground, theme.accent, theme.veil.tint))).toBeGreaterThanOrEqual(BODY);
	});

	test("letters can be read on both ends of every tile", () => {
		const people = [0, 1, 2, 3, 4].flatMap((seed) => personColours(theme, seed));
		for (const colour of [...theme.tile, ...people]) {
			expect(contrast(theme.tileInk, colour), colour).toBeGreaterThanOrEqual(LARGE);
		}
	});

	test("the line and this week's dot stand out from the page", () => {
		expect(contrast(theme.accent, theme.ground)).toBeGreaterThanOrEqual(LARGE);
	});

	test("each step of the heat map is told from the next, from nothing to most", () => {
		const steps = theme.ramp.map((colour) => contrast(colour, theme.ground));
		expect(steps).toHaveLength(7);
		for (let at = 1; at < steps.length; at++) expect(steps[at]).toBeGreaterThan((steps[at - 1] ?? 0) * 1.08);
		expect(steps.at(-1)).toBeGreaterThan(5);
	});
});

describe("hueOf", () => {
	test("gives the same seed the same hue and neighbours different ones", () => {
		expect(hueOf(7)).toEqual(hueOf(7));
		expect(hueOf(0)).not.toEqual(hueOf(1));
	});

	test("takes any number for a seed", () => {
		for (const seed of [Number.NaN, -3, 2.5, Number.POSITIVE_INFINITY, 2 ** 53])
			expect(HUES).toContainEqual(hueOf(seed));
	});
});
