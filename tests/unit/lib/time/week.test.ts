import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTimeZone } from "@/lib/time/time-zone";
import { addWeeks, isOver, isoWeekLabel, listWeeks, parseWeek, weekOf, weekRange } from "@/lib/time/week";

const HOUR_MS = 3_600_000;
const ZONES = [
	"Pacific/Kiritimati",
	"Asia/Kathmandu",
	"Europe/Berlin",
	"America/New_York",
	"Africa/Casablanca",
	"Australia/Lord_Howe",
	"America/St_Johns",
	"America/Havana",
	"Asia/Tehran",
	"+04:00",
	"UTC",
].map(parseTimeZone);

describe("week", () => {
	it.each([
		["Europe/Berlin", "2023-03-20", 167],
		["Europe/Berlin", "2023-10-23", 169],
		["Europe/Berlin", "2023-05-08", 168],
		["America/New_York", "2024-03-04", 167],
		["America/New_York", "2024-10-28", 169],
		["Australia/Lord_Howe", "2023-09-25", 167.5],
		["Australia/Lord_Howe", "2023-03-27", 168.5],
		["Africa/Casablanca", "2023-03-13", 169],
		["Africa/Casablanca", "2023-04-17", 167],
		["Asia/Tehran", "2022-03-21", 167],
		["Pacific/Apia", "2011-12-26", 144],
		["+04:00", "2023-03-20", 168],
	])("in %s the week of %s has %d hours", (zone, start, hours) => {
		const range = weekRange(parseWeek(start, parseTimeZone(zone)));
		expect((range.end.getTime() - range.start.getTime()) / HOUR_MS).toBe(hours);
	});

	it.each([
		["2024-12-30", "2025-W01"],
		["2025-12-29", "2026-W01"],
		["2020-12-28", "2020-W53"],
		["2021-01-04", "2021-W01"],
		["2026-11-16", "2026-W47"],
		["2023-01-02", "2023-W01"],
		["2022-12-26", "2022-W52"],
	])("shows the week of %s as %s", (start, label) => {
		expect(isoWeekLabel(parseWeek(start, parseTimeZone("UTC")))).toBe(label);
	});

	it("puts one instant into different weeks on either side of the date line", () => {
		const instant = new Date("2024-12-29T10:00:00Z");
		expect(weekOf(instant, parseTimeZone("Pacific/Kiritimati")).start).toBe("2024-12-30");
		expect(weekOf(instant, parseTimeZone("America/New_York")).start).toBe("2024-12-23");
	});

	it("gives every instant to exactly one week, and weeks meet without gap or overlap", () => {
		const instants = fc.integer({ min: Date.UTC(2006, 0, 1), max: Date.UTC(2030, 0, 1) });
		fc.assert(
			fc.property(fc.constantFrom(...ZONES), instants, (zone, epochMs) => {
				const week = weekOf(new Date(epochMs), zone);
				const { start, end } = weekRange(week);
				expect(start.getTime()).toBeLessThanOrEqual(epochMs);
				expect(end.getTime()).toBeGreaterThan(epochMs);
				expect(weekRange(addWeeks(week, 1)).start).toEqual(end);
				expect(weekOf(start, zone)).toEqual(week);
			}),
			{ numRuns: 400 },
		);
	});

	it("is over exactly when its last instant has passed", () => {
		const week = parseWeek("2023-05-08", parseTimeZone("+04:00"));
		expect(isOver(week, new Date("2023-05-14T19:59:59.999Z"))).toBe(false);
		expect(isOver(week, new Date("2023-05-14T20:00:00.000Z"))).toBe(true);
	});

	it("lists weeks over a year's end, both ends included", () => {
		const zone = parseTimeZone("UTC");
		const weeks = listWeeks(parseWeek("2024-12-23", zone), parseWeek("2025-01-06", zone));
		expect(weeks.map((week) => week.start)).toEqual(["2024-12-23", "2024-12-30", "2025-01-06"]);
		expect(listWeeks(parseWeek("2025-01-06", zone), parseWeek("2024-12-30", zone))).toEqual([]);
	});

	it("refuses a day that is not a Monday and names the Monday", () => {
		expect(() => parseWeek("2023-05-10", parseTimeZone("UTC"))).toThrow(
			expect.objectContaining({ code: "invalid", hint: expect.stringContaining("2023-05-08") }),
		);
	});
});
