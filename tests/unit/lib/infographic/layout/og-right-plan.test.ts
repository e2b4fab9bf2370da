import { describe, expect, test } from "vitest";
import { planOgRight } from "@/lib/infographic/layout/og-right-plan";
import { limitView } from "@/lib/infographic/limit-view";
import { STRESS_VIEWS } from "@/scripts/bench/render-views/stress-views";

describe.each(Object.entries(STRESS_VIEWS))("the right half of the preview of a week: %s", (_name, view) => {
	const { map, story, stack, strip } = planOgRight(limitView(view));
	const parts = [map, story, stack, strip].filter((part) => part !== null);

	test("keeps its parts on the page, one under the other", () => {
		for (const part of parts) {
			expect(part.top).toBeGreaterThanOrEqual(48);
			expect(part.left + part.width).toBeLessThanOrEqual(1200 - 56);
			expect(part.top + part.height).toBeLessThanOrEqual(578.5);
		}
		for (let at = 1; at < parts.length; at++) {
			const above = parts[at - 1];
			expect(parts[at]?.top).toBeGreaterThanOrEqual((above?.top ?? 0) + (above?.height ?? 0));
		}
	});

	test("shows hours or a story above people, not both", () => {
		expect(map !== null && story !== null).toBe(false);
	});
});
