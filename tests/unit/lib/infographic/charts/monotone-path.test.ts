import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { monotonePath, type Point } from "@/lib/infographic/charts/monotone-path";

/** Control points of every segment: [leave, arrive, end] as y values. */
function segments(path: string): number[][] {
	return path
		.split("C")
		.slice(1)
		.map((part) => part.split(" ").map(Number))
		.map((numbers) => [numbers[1], numbers[3], numbers[5]].map((value) => value ?? Number.NaN));
}

describe("monotonePath", () => {
	test("passes through every point, in order", () => {
		const points: Point[] = [
			[0, 10],
			[10, 4],
			[20, 8],
		];
		const path = monotonePath(points);
		expect(path.startsWith("M0 10C")).toBe(true);
		expect(segments(path).map((part) => part[2])).toEqual([4, 8]);
	});

	test("stays flat at a peak instead of overshooting it", () => {
		const path = monotonePath([
			[0, 0],
			[10, 10],
			[20, 0],
		]);
		expect(segments(path)[0]?.[1]).toBe(10);
		expect(segments(path)[1]?.[0]).toBe(10);
	});

	test("answers nothing with nothing, and one point with a bare move", () => {
		expect(monotonePath([])).toBe("");
		expect(monotonePath([[3, 4]])).toBe("M3 4");
	});

	test("keeps every control point between the two points it joins, whatever the weeks hold", () => {
		const weeks = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 12 });
		const stays = fc.property(weeks, (values) => {
			const points = values.map((value, at): Point => [at * 50, value]);
			segments(monotonePath(points)).forEach(([leave = 0, arrive = 0], at) => {
				const low = Math.min(values[at] ?? 0, values[at + 1] ?? 0) - 0.02;
				const high = Math.max(values[at] ?? 0, values[at + 1] ?? 0) + 0.02;
				expect(Math.min(leave, arrive)).toBeGreaterThanOrEqual(low);
				expect(Math.max(leave, arrive)).toBeLessThanOrEqual(high);
			});
		});
		void fc.assert(stays, { seed: 7, numRuns: 200 });
	});
});
