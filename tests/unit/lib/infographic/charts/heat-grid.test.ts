import { describe, expect, test } from "vitest";
import { heatGrid } from "@/lib/infographic/charts/heat-grid";

describe("heatGrid", () => {
	test("fills an upright box exactly: the last cell ends at its edges, less room for the ring", () => {
		const grid = heatGrid("down", 307, 450, 5);
		const { x, y } = grid.cellAt(6, 23);
		expect(x + grid.cellWidth + grid.margin).toBeCloseTo(307, 6);
		expect(y + grid.cellHeight + grid.margin).toBeCloseTo(450, 6);
	});

	test("lies down with hours across and days down", () => {
		const grid = heatGrid("across", 496, 136, 4);
		expect(grid.cellAt(0, 23).x).toBeGreaterThan(grid.cellAt(0, 0).x);
		expect(grid.cellAt(0, 23).y).toBe(grid.cellAt(0, 0).y);
		expect(grid.cellAt(6, 0).y + grid.cellHeight + grid.margin).toBeCloseTo(136, 6);
	});

	test("keeps the ring of any peak inside the drawing", () => {
		const grid = heatGrid("down", 307, 450, 5);
		for (const [day, hour] of [
			[0, 0],
			[6, 23],
		] as const) {
			const { x, y } = grid.cellAt(day, hour);
			expect(x - 2).toBeGreaterThanOrEqual(0);
			expect(y - 2).toBeGreaterThanOrEqual(0);
			expect(x + grid.cellWidth + 2).toBeLessThanOrEqual(307.001);
			expect(y + grid.cellHeight + 2).toBeLessThanOrEqual(450.001);
		}
	});
});
