import { describe, expect, test } from "vitest";
import { monthOf, withoutSuffix } from "@/lib/telegram-export/html/month-mark";
import { parseDateTitle, parseDaySeparator } from "@/lib/telegram-export/html/parse-date-title";
import { ExportClock } from "@/lib/telegram-export/map/export-clock";
import { parseLocalMs } from "@/lib/telegram-export/map/parse-local";
import { parseTimeZone } from "@/lib/time/time-zone";

describe("times of an export", () => {
	test.each([
		["2024-02-29T23:59:59", Date.UTC(2024, 1, 29, 23, 59, 59)],
		["2023-02-29T00:00:00", null],
		["2024-13-01T00:00:00", null],
		["2024-01-01T24:00:00", null],
		["2024-01-01 00:00:00", null],
		["2024-01-01T00:00:0x", null],
		["", null],
		[1704067200, null],
	])("reads the local time %j", (text, expected) => {
		expect(parseLocalMs(text)).toBe(expected);
	});

	test.each([
		["01.11.2022 00:47:30 UTC+04:00", { localMs: Date.UTC(2022, 10, 1, 0, 47, 30), offsetMinutes: 240 }],
		["01.11.2022 00:47:30 UTC-03:30", { localMs: Date.UTC(2022, 10, 1, 0, 47, 30), offsetMinutes: -210 }],
		["01.11.2022 00:47:30", { localMs: Date.UTC(2022, 10, 1, 0, 47, 30), offsetMinutes: null }],
		["31.02.2022 00:47:30", null],
		["yesterday", null],
	])("reads the row title %j", (title, expected) => {
		expect(parseDateTitle(title)).toEqual(expected);
	});

	test.each([
		["1 November 2022", Date.UTC(2022, 10, 1)],
		["29 February 2024", Date.UTC(2024, 1, 29)],
		["1 Novembre 2022", null],
		["Ann joined group by request", null],
	])("reads the date separator %j", (text, expected) => {
		expect(parseDaySeparator(text)).toBe(expected);
	});

	test.each([
		["Pier (2023-01)", 2023 * 12],
		["2023_12", 2023 * 12 + 11],
		["Pier (2023-13)", null],
		["Pier 2", null],
	])("reads the month of %j", (text, expected) => {
		expect(monthOf(text)).toBe(expected);
	});

	test("takes a bracketed suffix off a title, and nothing else", () => {
		expect(["Pier (2023-01)", "Pier [a]", "(all)", "Pier"].map(withoutSuffix)).toEqual([
			"Pier",
			"Pier",
			"(all)",
			"Pier",
		]);
	});
});

describe("ExportClock", () => {
	test("places local times on both sides of a clock change", () => {
		const clock = new ExportClock(parseTimeZone("Europe/Berlin"), null);
		const at = (local: string) => clock.place(local, null)?.toISOString();
		expect(at("2024-03-31T01:59:59")).toBe("2024-03-31T00:59:59.000Z");
		expect(at("2024-03-31T03:00:00")).toBe("2024-03-31T01:00:00.000Z");
		expect(at("2024-10-27T01:30:00")).toBe("2024-10-26T23:30:00.000Z");
		expect(at("2024-10-27T03:30:00")).toBe("2024-10-27T02:30:00.000Z");
	});

	test("keeps each offset with the instants it was seen between", () => {
		const clock = new ExportClock(null, null);
		clock.read("1704067200", "2024-01-01T01:00:00");
		clock.read("1719792000", "2024-07-01T02:00:00");
		clock.read("1706745600", "2024-02-01T01:00:00");
		expect(clock.offsets()).toEqual([
			{ offsetMinutes: 60, firstAt: new Date("2024-01-01T00:00:00Z"), lastAt: new Date("2024-02-01T00:00:00Z") },
			{ offsetMinutes: 120, firstAt: new Date("2024-07-01T00:00:00Z"), lastAt: new Date("2024-07-01T00:00:00Z") },
		]);
	});

	test("takes no offset from clocks further apart than any zone", () => {
		const clock = new ExportClock(null, null);
		expect(clock.read("1704067200", "2024-01-02T01:00:00")).toMatchObject({ isTrusted: true, offsetMinutes: null });
		expect(clock.offsets()).toEqual([]);
	});

	test("tells a missing time from one that is none", () => {
		const clock = new ExportClock(null, 0);
		expect(clock.read(undefined, undefined)).toBe("no_date");
		expect(clock.read("0", undefined)).toBe("bad_date");
		expect(clock.read("soon", "2024-01-01T00:00:00")).toMatchObject({ isTrusted: false });
		expect(clock.read(undefined, "1970-01-01T00:00:00")).toBe("bad_date");
	});

	test("forgets the offset of one file in the next", () => {
		const clock = new ExportClock(parseTimeZone("+03:00"), null);
		clock.read("1704067200", "2024-01-01T01:00:00");
		expect(clock.place("2024-01-01T12:00:00", null)).toEqual(new Date("2024-01-01T11:00:00Z"));
		clock.startFile();
		expect(clock.place("2024-01-01T12:00:00", null)).toEqual(new Date("2024-01-01T09:00:00Z"));
	});
});
