import { describe, expect, test } from "vitest";
import { FRAMES, PICTURE_FORMATS } from "@/lib/infographic/picture-format";
import { renderRecap } from "@/lib/infographic/render-recap";
import { absurdNumbersView, HOSTILE_TEXTS, hostileView } from "@/scripts/bench/render-views/hostile-views";
import { pixelsOf } from "./support/pixels";

const views = {
	...Object.fromEntries(Object.entries(HOSTILE_TEXTS).map(([name, text]) => [name, hostileView(text)])),
	"absurd numbers": absurdNumbersView(),
};

describe.each(Object.entries(views))("a view of %s", (_name, view) => {
	test.each(PICTURE_FORMATS)("still gives a %s picture of the right size", async (format) => {
		const { width, height } = await pixelsOf(await renderRecap(view, { format, theme: "light" }));
		const frame = FRAMES[format];
		expect([width, height]).toEqual([frame.width * frame.pixelRatio, frame.height * frame.pixelRatio].map(Math.round));
	});
});
