import { describe, expect, it } from "vitest";
import { DayClock, dayOf, dayRange, listDays } from "@/lib/time/day-clock";
import { addDays, parseLocalDate } from "@/lib/time/local-date";
import { parseTimeZone } from "@/lib/time/time-zone";
import { toWallClock } from "@/lib/time/wall-clock";
import { weekOf } from "@/lib/time/week";

const HOUR_MS = 3_600_000;
const day = parseLocalDate;

/** Every twelve minutes of some weeks around changes of clock. */
const STRETCHES = [
	["Europe/Berlin", "2023-03-24"],
	["America/New_York", "2023-11-01"],
	["Australia/Lord_Howe", "2023-03-29"],
	["Africa/Cairo", "2023-10-24"],
	["America/Sao_Paulo", "2018-02-14"],
	// At 00:01 on Sunday the clock was turned back to 23:01 on Saturday.
	["America/St_Johns", "2010-11-04"],
	["Pacific/Apia", "2011-12-27"],
	["+04:00", "2023-05-01"],
] as const;

describe("local days of instants", () => {
	it.each(STRETCHES)("in %s around %s are those of the clock on the wall, but never leave their week", (name, from) => {
		const zone = parseTimeZone(name);
		const clock = new DayClock(zone);
		const start = Date.parse(`${from}T00:00:00Z`);
		let corrected = 0;
		for (let at = start; at < start + 9 * 24 * HOUR_MS; at += HOUR_MS / 5) {
			const shown = toWallClock(new Date(at), zone);
			const week = weekOf(new Date(at), zone);
			const counted = clock.at(at);
			expect(counted.hour).toBe(shown.hour);
			if (counted.day !== shown.date) corrected += 1;
			expect(counted.day >= week.start && counted.day < addDays(week.start, 7)).toBe(true);
			expect(dayOf(new Date(at), zone)).toBe(counted.day);
		}
		expect(corrected).toBeLessThanOrEqual(5);
	});

	it.each(STRETCHES)("in %s around %s lie within their day's range", (name, from) => {
		const zone = parseTimeZone(name);
		const start = Date.parse(`${from}T00:00:00Z`);
		for (let at = start; at < start + 9 * 24 * HOUR_MS; at += HOUR_MS / 5) {
			const { start: first, end } = dayRange(dayOf(new Date(at), zone), zone);
			expect(first.getTime() <= at && at < end.getTime()).toBe(true);
		}
	});

	it("have no range where the calendar skips them", () => {
		const { start, end } = dayRange(day("2011-12-30"), parseTimeZone("Pacific/Apia"));
		expect(start).toEqual(end);
	});

	it("are shorter and longer where the clock changes", () => {
		const zone = parseTimeZone("Europe/Berlin");
		const hours = (date: string) => {
			const { start, end } = dayRange(day(date), zone);
			return (end.getTime() - start.getTime()) / HOUR_MS;
		};
		expect([hours("2023-03-25"), hours("2023-03-26"), hours("2023-10-29")]).toEqual([24, 23, 25]);
	});

	it("are listed with both ends, over a leap day", () => {
		expect(listDays(day("2024-02-28"), day("2024-03-01"))).toEqual(["2024-02-28", "2024-02-29", "2024-03-01"]);
		expect(listDays(day("2024-03-01"), day("2024-02-28"))).toEqual([]);
	});
});
