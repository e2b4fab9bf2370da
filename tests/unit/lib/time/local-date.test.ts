import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	addDays,
	compareLocalDates,
	daysBetween,
	fromEpochDay,
	isLocalDate,
	parseLocalDate,
	toEpochDay,
	weekdayOf,
} from "@/lib/time/local-date";

const date = parseLocalDate;

describe("local date", () => {
	it.each(["2024-02-29", "2000-02-29", "1999-12-31", "0100-01-01"])("accepts %s", (text) => {
		expect(isLocalDate(text)).toBe(true);
	});

	it.each([
		"2023-02-29",
		"1900-02-29",
		"2023-13-01",
		"2023-00-10",
		"2023-04-31",
		"2023-1-1",
		"0099-01-01",
		"2023-01-01T00:00",
		"",
	])("refuses %j and says how to write it", (text) => {
		expect(() => parseLocalDate(text, "week")).toThrow(
			expect.objectContaining({
				code: "invalid",
				place: { field: "week" },
				hint: expect.stringContaining("YYYY-MM-DD"),
			}),
		);
	});

	it.each([
		["2024-12-30", 7, "2025-01-06"],
		["2024-02-28", 1, "2024-02-29"],
		["2023-02-28", 1, "2023-03-01"],
		["2025-01-01", -1, "2024-12-31"],
	])("%s plus %i days is %s", (from, days, to) => {
		expect(addDays(date(from), days)).toBe(to);
	});

	it("numbers weekdays from Monday, also before 1970", () => {
		expect(["2024-12-30", "2025-01-05", "1969-12-31", "1970-01-01"].map((text) => weekdayOf(date(text)))).toEqual([
			0, 6, 2, 3,
		]);
	});

	it("round-trips every day and keeps the order of days as the order of texts", () => {
		const day = fc.integer({ min: -680_000, max: 2_900_000 });
		fc.assert(
			fc.property(day, day, (a, b) => {
				const [left, right] = [fromEpochDay(a), fromEpochDay(b)];
				expect(toEpochDay(left)).toBe(a);
				expect(daysBetween(left, right)).toBe(b - a);
				expect(Math.sign(compareLocalDates(left, right))).toBe(Math.sign(a - b));
			}),
		);
	});
});
