import { describe, expect, test } from "vitest";
import { recapImageKey } from "@/lib/infographic/recap-image-key";
import { sampleView } from "@/scripts/bench/render-views/sample-view";

const OPTIONS = { format: "chat", theme: "dark" } as const;

describe("recapImageKey", () => {
	test("is fit for a file name and a URL", () => {
		expect(recapImageKey(sampleView(), OPTIONS)).toMatch(/^[0-9a-f]{40}$/u);
	});

	test("is the same for the same content, in whatever order its fields were written", () => {
		const view = sampleView();
		const shuffled = Object.fromEntries(Object.entries(view).reverse()) as unknown as typeof view;
		expect(recapImageKey(shuffled, OPTIONS)).toBe(recapImageKey(view, OPTIONS));
	});

	test("changes with anything that is drawn, the format and the theme", () => {
		const keys = [
			recapImageKey(sampleView(), OPTIONS),
			recapImageKey(sampleView({ story: "Another story." }), OPTIONS),
			recapImageKey(sampleView({ trend: [1, 2, 3] }), OPTIONS),
			recapImageKey(sampleView(), { format: "og", theme: "dark" }),
			recapImageKey(sampleView(), { format: "chat", theme: "light" }),
		];
		expect(new Set(keys).size).toBe(keys.length);
	});

	test("does not change with what is cut off before drawing", () => {
		const long = "word ".repeat(100);
		expect(recapImageKey(sampleView({ story: `${long}one` }), OPTIONS)).toBe(
			recapImageKey(sampleView({ story: `${long}two` }), OPTIONS),
		);
	});
});
