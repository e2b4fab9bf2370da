import { describe, expect, test } from "vitest";
import { type TrendOption, trendOption } from "@/components/charts/options/trend-option";
import type { TrendPoint } from "@/lib/dashboard/contract";

const PALETTE = { ink: "#111", sub: "#222", line: "#333", surface: "#444", accent: "#e50", bar: "#fa8" };

function aPoint(over: Partial<TrendPoint> = {}): TrendPoint {
	return { weekStart: "2025-11-10", label: "10–16 Nov", messages: 40, activeMembers: 12, isComplete: true, ...over };
}

function seriesOf(option: TrendOption) {
	const all = Array.isArray(option.series) ? option.series : [];
	return { bars: all[0]?.data as unknown[], line: all[1]?.data as unknown[] };
}

describe("the half year's drawing", () => {
	test("leaves a gap for an unknown week and draws a silent one at zero", () => {
		const { bars, line } = seriesOf(
			trendOption(
				[aPoint({ messages: null, activeMembers: null }), aPoint({ messages: 0, activeMembers: 0 })],
				"",
				PALETTE,
			),
		);
		expect(bars).toMatchObject([{ value: "-" }, { value: 0 }]);
		expect(line).toEqual(["-", 0]);
	});

	test("lights the week in view and pales the one that is not whole", () => {
		const points = [
			aPoint({ weekStart: "2025-11-03" }),
			aPoint(),
			aPoint({ weekStart: "2025-11-17", isComplete: false }),
		];
		const { bars } = seriesOf(trendOption(points, "2025-11-10", PALETTE));
		expect(bars).toMatchObject([
			{ itemStyle: { color: "#fa8", opacity: 1 } },
			{ itemStyle: { color: "#e50", opacity: 1 } },
			{ itemStyle: { color: "#fa8", opacity: 0.4 } },
		]);
	});

	test("starts both scales at zero and shares one axis of weeks", () => {
		const option = trendOption([aPoint()], "", PALETTE);
		expect(option.yAxis).toMatchObject([{ min: 0 }, { min: 0 }]);
		expect(option.xAxis).toMatchObject([{ data: ["10–16 Nov"] }, { data: ["10–16 Nov"] }]);
	});
});
