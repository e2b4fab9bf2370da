import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** Every text colour on every ground it is used on. */
const TEXT_ON: readonly (readonly [string, string])[] = [
	...["ink", "sub", "faint", "accent-ink"].flatMap((text) =>
		["ground", "surface"].map((ground) => [text, ground] as const),
	),
	...["ink", "sub"].flatMap((text) => ["sunken", "accent-soft"].map((ground) => [text, ground] as const)),
	["button-ink", "button"],
	["good", "good-soft"],
	["bad", "bad-soft"],
	["ink", "bad-soft"],
	["sub", "bad-soft"],
	["bad", "surface"],
	["accent-ink", "accent-soft"],
];

const css = readFileSync(new URL("../../../app/globals.css", import.meta.url), "utf8");

function tokensOf(selector: string): Map<string, string> {
	const block = css.slice(css.indexOf(`${selector} {`));
	const pairs = block.slice(0, block.indexOf("}")).matchAll(/--([\w-]+): (#[0-9a-f]{6});/g);
	return new Map([...pairs].map(([, name = "", color = ""]) => [name, color]));
}

/** WCAG 2.2's relative luminance and contrast ratio. */
function luminance(color: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
		const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
	const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (light + 0.05) / (dark + 0.05);
}

describe.each([":root", ".dark"])("colours of %s", (selector) => {
	const tokens = tokensOf(selector);

	test.each(TEXT_ON)("%s reads on %s at 4.5:1", (text, ground) => {
		expect(contrast(tokens.get(text) ?? "", tokens.get(ground) ?? "")).toBeGreaterThanOrEqual(4.5);
	});

	test.each(["ground", "surface"])("edges of fields stand out from %s at 3:1", (ground) => {
		expect(contrast(tokens.get("line-strong") ?? "", tokens.get(ground) ?? "")).toBeGreaterThanOrEqual(3);
	});
});
