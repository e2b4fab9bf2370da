import { describe, expect, test } from "vitest";
import { toTrendPoints, trendWeeks } from "@/lib/services/dashboard/trend-points";
import { addDays, type LocalDate } from "@/lib/time/local-date";

const NEWEST = "2025-11-10" as LocalDate;

describe("the weeks of a trend", () => {
	test("are 26 and end with the newest while the week in view is among them", () => {
		const weeks = trendWeeks(addDays(NEWEST, -7 * 25), NEWEST);
		expect(weeks).toHaveLength(26);
		expect(weeks.at(-1)).toBe(NEWEST);
	});

	test("end with the week in view when that is older", () => {
		const old = addDays(NEWEST, -7 * 26);
		expect(trendWeeks(old, NEWEST).at(-1)).toBe(old);
	});

	test("a week nobody measured is unknown, and weeks before history are left out", () => {
		const points = toTrendPoints(trendWeeks(NEWEST, NEWEST), [], addDays(NEWEST, -7));
		expect(points.map(({ weekStart, messages }) => [weekStart, messages])).toEqual([
			["2025-11-03", null],
			["2025-11-10", null],
		]);
	});
});
