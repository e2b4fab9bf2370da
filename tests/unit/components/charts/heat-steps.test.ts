import { describe, expect, test } from "vitest";
import { heatSteps } from "@/components/charts/options/heat-steps";

describe("the steps of the heat map", () => {
	test("keeps silence at step 0 and gives equal counts one step", () => {
		const [row] = heatSteps([[0, 3, 3, 3, 9]]);
		expect(row?.[0]).toBe(0);
		expect(new Set(row?.slice(1, 4)).size).toBe(1);
		expect(row?.[4]).toBeGreaterThan(row?.[1] ?? 0);
	});

	test("cuts by rank and not by size, so one loud hour does not flatten the rest", () => {
		const counts = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10_000];
		const [row] = heatSteps([counts]);
		expect(row).toEqual([1, 1, 2, 2, 2, 3, 3, 4, 5, 5]);
	});

	test("has all steps of the ramp when there are enough hours", () => {
		const cells = Array.from({ length: 7 }, (_, day) => Array.from({ length: 24 }, (_, hour) => day * 24 + hour + 1));
		expect(new Set(heatSteps(cells).flat())).toEqual(new Set([1, 2, 3, 4, 5, 6]));
	});

	test("survives a silent week", () => {
		expect(heatSteps([[0, 0]])).toEqual([[0, 0]]);
	});
});
