import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { limitView } from "@/lib/infographic/limit-view";
import { FRAMES, PICTURE_FORMATS, type PictureFormat } from "@/lib/infographic/picture-format";
import { takumiRaster } from "@/lib/infographic/raster/takumi-raster";
import { recapTree } from "@/lib/infographic/recap-tree";
import type { ThemeName } from "@/lib/infographic/theme/theme";
import { STRESS_VIEWS } from "@/scripts/bench/render-views/stress-views";
import { type Drawn, differenceFromGolden, writeGolden } from "./support/golden";

const RASTER = takumiRaster();
/** Small enough to keep in the repository, large enough to see a letter out of place. */
const SMALL = { chat: 0.36, og: 0.4 } as const;

/** Few, each for something the others do not show; alternating themes. */
const GOLDENS: readonly (readonly [view: keyof typeof STRESS_VIEWS, theme: ThemeName])[] = [
	["full", "dark"],
	["full", "light"],
	["russian", "light"],
	["quiet", "dark"],
	["silent", "light"],
	["baseline", "dark"],
	["a group of two", "dark"],
	["everything huge", "light"],
];

async function draw(name: string, format: PictureFormat, theme: ThemeName): Promise<Drawn> {
	const view = STRESS_VIEWS[name];
	if (!view) throw new Error(`There is no view ${name}.`);
	const tree = recapTree(limitView(view), { format, theme });
	const frame = FRAMES[format];
	const [full, small] = [
		await RASTER.render(tree, frame),
		await RASTER.render(tree, { ...frame, pixelRatio: SMALL[format] }),
	];
	return { full, small };
}

const cases = GOLDENS.flatMap(([name, theme]) =>
	PICTURE_FORMATS.map((format) => ({ name: String(name), theme, format })),
);

describe("goldens", () => {
	test.each(cases)(
		"$format picture of $name, $theme, looks as it did when it was last looked at",
		async ({ name, theme, format }) => {
			const drawn = await draw(name, format, theme);
			const file = `${name.replaceAll(" ", "-")}-${format}-${theme}`;
			if (process.env.UPDATE_GOLDENS) writeGolden(file, drawn);
			expect(await differenceFromGolden(file, drawn)).toBeNull();
		},
	);

	test("stay few: at most 1.5 MB together", () => {
		const folder = join(import.meta.dirname, "goldens");
		const bytes = readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
		expect(bytes).toBeGreaterThan(100_000);
		expect(bytes).toBeLessThanOrEqual(1_500_000);
	});
});
