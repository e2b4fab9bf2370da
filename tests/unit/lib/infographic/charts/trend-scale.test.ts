import { describe, expect, test } from "vitest";
import { trendRuns } from "@/lib/infographic/charts/trend-scale";

const BOX = { width: 1080, height: 200, endX: 1008, padTop: 24 };

describe("trendRuns", () => {
	test("breaks the line at a week without data instead of drawing it as zero", () => {
		const runs = trendRuns([4, 5, null, 7], BOX);
		expect(runs.map((run) => run.length)).toEqual([2, 1]);
	});

	test("starts at the left edge and ends at this week's place", () => {
		const [run] = trendRuns([1, 2, 3], BOX);
		expect(run?.[0]?.[0]).toBe(0);
		expect(run?.at(-1)?.[0]).toBe(1008);
	});

	test("keeps weeks in their place when older ones are unknown", () => {
		expect(trendRuns([null, null, 3], BOX)[0]?.[0]?.[0]).toBe(1008);
	});

	test("puts more higher, inside the drawing with room for the halo", () => {
		const [run] = trendRuns([0, 50, 100], BOX);
		const heights = run?.map(([, y]) => y) ?? [];
		expect(heights).toEqual([...heights].sort((one, other) => other - one));
		expect(Math.min(...heights)).toBe(24);
		expect(Math.max(...heights)).toBeLessThanOrEqual(200 - 20);
	});

	test("draws weeks of equal counts level, and weeks of nothing at the bottom", () => {
		const level = trendRuns([5, 5, 5], BOX)[0]?.map(([, y]) => y);
		expect(new Set(level).size).toBe(1);
		expect(trendRuns([0, 0], BOX)[0]?.[0]?.[1]).toBe(176);
	});

	test("draws nothing of nothing", () => {
		expect(trendRuns([], BOX)).toEqual([]);
		expect(trendRuns([null, null], BOX)).toEqual([]);
	});
});
