import { expect, test } from "vitest";
import { FONT_FAMILIES } from "@/lib/infographic/fonts/font-families";
import { readTracked } from "../support/tracked-files";

const { dependencies } = JSON.parse(readTracked("package.json")) as { dependencies: Record<string, string> };

// Fonts are read from disk by path, which the check for unused packages cannot see.
test("every font package is one that pictures are set in, and the other way round", () => {
	const installed = Object.keys(dependencies).filter((name) => name.startsWith("@fontsource"));
	const used = [...new Set(FONT_FAMILIES.map((family) => family.packageName))];
	expect(installed.sort()).toEqual(used.sort());
});
