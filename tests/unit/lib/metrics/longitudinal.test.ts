import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { robustZ, standingOf } from "@/lib/metrics/longitudinal";
import type { MetricKey } from "@/lib/metrics/metric-key";
import type { MetricValue } from "@/lib/metrics/metric-value";
import { aMetric } from "../../../factories/week-rollup";

function stand(key: MetricKey, current: number | Partial<MetricValue>, earlier: readonly (number | null)[]) {
	return standingOf(
		key,
		aMetric(key, current),
		earlier.map((value) => (value === null ? null : aMetric(key, value))),
	);
}

describe("a number among the weeks before it", () => {
	it("is seen against the median of four weeks, three of which must be known", () => {
		expect(stand("messages", 100, [80, 120, 90, 70]).median).toBe(85);
		expect(stand("messages", 100, [80, null, 90, 70, 10, 10]).median).toBe(80);
		expect(stand("messages", 100, [80, null, null, 70, 90, 90]).median).toBeNull();
	});

	it("is called different by the size of the number while fewer than six weeks are known", () => {
		// Twice the root of 100 is 20.
		expect(stand("messages", 121, [100, 100, 100, 100]).versusMedian).toMatchObject({
			isSignal: true,
			desirability: "good",
		});
		expect(stand("messages", 120, [100, 100, 100, 100]).versusMedian?.isSignal).toBe(false);
	});

	it("is called different by the weeks' own spread from six weeks on", () => {
		const wild = [60, 140, 100, 80, 120, 100, 70, 130];
		// Median 100; deviations 40 40 0 20 20 0 30 30: their median is 25; 25 · 1.4826 · 2 = 74.13.
		expect(robustZ(174.13, wild)).toBeCloseTo(2, 6);
		expect(stand("messages", 170, wild).versusMedian?.isSignal).toBe(false);
		expect(stand("messages", 175, wild).versusMedian).toMatchObject({ isSignal: true, desirability: "good" });
		expect(stand("churned_members", 175, wild).versusMedian?.desirability).toBe("bad");
	});

	it("falls back to the size of the number when the weeks do not vary", () => {
		expect(robustZ(5, [3, 3, 3, 3, 3, 3])).toBeNull();
		expect(stand("messages", 101, [100, 100, 100, 100, 100, 100, 100]).versusMedian?.isSignal).toBe(false);
	});

	it("sets records only in a history of eight weeks, and never by a tie", () => {
		const weeks = [5, 4, 6, 5, 3, 5, 4, 6];
		expect(stand("messages", 7, weeks).record).toEqual({ kind: "highest", weeks: 9 });
		expect(stand("messages", 2, weeks).record).toEqual({ kind: "lowest", weeks: 9 });
		expect(stand("messages", 6, weeks).record).toBeNull();
		expect(stand("messages", 7, weeks.slice(0, 7)).record).toBeNull();
	});

	it("counts rises in a row back to the first that was none, or to a week nobody knows", () => {
		const rising = [7, 6, 5, 4, 9, 3, 2, 1];
		expect(stand("messages", 8, rising).streak).toEqual({ direction: "up", weeks: 4 });
		expect(stand("messages", 8, [7, 6, null, 5, 4, 3, 2, 1, 1]).streak).toBeNull();
		expect(stand("messages", 1, [2, 3, 4, 4, 5, 6, 7, 8]).streak).toEqual({ direction: "down", weeks: 3 });
		expect(stand("messages", 8, rising.slice(0, 7)).streak).toBeNull();
	});

	it("stands nowhere unless it is whole, whatever came before", () => {
		fc.assert(
			fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 50 }))), (earlier) => {
				const running = { value: 3, status: "partial" as const, reason: "week_running" };
				expect(stand("messages", running, earlier)).toEqual({
					median: null,
					versusMedian: null,
					record: null,
					streak: null,
				});
			}),
		);
	});
});
