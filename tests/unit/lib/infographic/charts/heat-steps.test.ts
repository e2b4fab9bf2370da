import { describe, expect, test } from "vitest";
import { heatSteps } from "@/lib/infographic/charts/heat-steps";

describe("heatSteps", () => {
	test("gives an empty hour the step of nothing, even in a busy week", () => {
		expect(heatSteps([[0, 5, 9, 100]])(0)).toBe(0);
	});

	test("cuts the filled cells by quantile, so that one outlier does not flatten the rest", () => {
		const cells = [Array.from({ length: 100 }, (_, at) => at + 1), [100_000]];
		const step = heatSteps(cells);
		expect([1, 22, 44, 64, 82, 95, 100_000].map(step)).toEqual([1, 2, 3, 4, 5, 6, 6]);
	});

	test("shows a quiet week's few messages, all in the same step when they are alike", () => {
		const step = heatSteps([[0, 1, 0, 1, 1]]);
		expect(step(1)).toBe(1);
	});

	test("answers a week without any message with the step of nothing", () => {
		expect(heatSteps([[0, 0], [0]])(0)).toBe(0);
	});
});
