import { describe, expect, it } from "vitest";
import { decideBy, lateFrom, nextPostingAt, postingTimeOf, remindAt } from "@/lib/domain/posting-time";
import { clockHour } from "@/lib/time/clock-hour";
import { parseLocalDate } from "@/lib/time/local-date";
import { parseTimeZone } from "@/lib/time/time-zone";
import { parseWeek } from "@/lib/time/week";

const weekIn = (zone: string, start: string) => parseWeek(start, parseTimeZone(zone));

describe("the posting hour", () => {
	it.each([
		// The Monday after the week in which clocks changed: Berlin's go back on 26 October and forward on 29 March.
		["Europe/Berlin", "2025-10-20", 9, "2025-10-27T08:00:00.000Z"],
		["Europe/Berlin", "2026-03-23", 9, "2026-03-30T07:00:00.000Z"],
		["America/New_York", "2025-10-27", 9, "2025-11-03T14:00:00.000Z"],
		["America/New_York", "2026-03-02", 9, "2026-03-09T13:00:00.000Z"],
		["Pacific/Kiritimati", "2025-11-10", 0, "2025-11-16T10:00:00.000Z"],
		["Asia/Kathmandu", "2025-11-10", 23, "2025-11-17T17:15:00.000Z"],
		["+04:00", "2025-11-10", 9, "2025-11-17T05:00:00.000Z"],
		["UTC", "2025-11-10", 9, "2025-11-17T09:00:00.000Z"],
	])("in %s of the week of %s at %d is %s", (zone, start, hour, expected) => {
		expect(postingTimeOf(weekIn(zone, start), hour).toISOString()).toBe(expected);
	});

	it.each([
		// Midnight is skipped, so is 02:00; and 02:00 comes twice.
		["America/Sao_Paulo", "2018-11-04", 0, "2018-11-04T03:00:00.000Z"],
		["Europe/Berlin", "2026-03-29", 2, "2026-03-29T01:00:00.000Z"],
		["Europe/Berlin", "2025-10-26", 2, "2025-10-26T00:00:00.000Z"],
		// Half an hour is skipped: 02:00 to 02:30.
		["Australia/Lord_Howe", "2025-10-05", 2, "2025-10-04T15:30:00.000Z"],
		// Two hours are skipped, 01:00 to 03:00: both begin where the skip ends.
		["Antarctica/Troll", "2026-03-29", 1, "2026-03-29T01:00:00.000Z"],
		["Antarctica/Troll", "2026-03-29", 2, "2026-03-29T01:00:00.000Z"],
		// A whole day is skipped.
		["Pacific/Apia", "2011-12-30", 9, "2011-12-30T10:00:00.000Z"],
	])("in %s on %s at %d, where clocks change, is %s", (zone, day, hour, expected) => {
		expect(clockHour(parseLocalDate(day), hour, parseTimeZone(zone)).toISOString()).toBe(expected);
	});

	it.each([
		["2025-11-17T04:59:59.999Z", "2025-11-17T05:00:00.000Z"],
		["2025-11-17T05:00:00.000Z", "2025-11-24T05:00:00.000Z"],
		["2025-11-20T12:00:00.000Z", "2025-11-24T05:00:00.000Z"],
	])("seen from %s comes next at %s", (now, expected) => {
		expect(nextPostingAt({ hour: 9 }, parseTimeZone("+04:00"), new Date(now)).toISOString()).toBe(expected);
	});

	it("comes once a week for a year, whatever clocks do", () => {
		for (const zone of ["Europe/Berlin", "America/New_York", "Pacific/Kiritimati", "Asia/Kathmandu"].map(
			parseTimeZone,
		)) {
			let at = new Date("2025-06-01T00:00:00Z");
			for (let week = 0; week < 53; week += 1) {
				const next = nextPostingAt({ hour: 2 }, zone, at);
				const hours = (next.getTime() - at.getTime()) / 3_600_000;
				if (week > 0) expect([167, 168, 169]).toContain(hours);
				at = next;
			}
		}
	});
});

describe("a draft", () => {
	const week = weekIn("UTC", "2025-11-10");
	const settings = { hour: 9, draftHours: 48 };

	it("may be decided on so many hours from the posting hour, or from when it was made if that was later", () => {
		expect(decideBy(week, settings, new Date("2025-11-17T00:30:00Z")).toISOString()).toBe("2025-11-19T09:00:00.000Z");
		expect(decideBy(week, settings, new Date("2025-11-18T12:00:00Z")).toISOString()).toBe("2025-11-20T12:00:00.000Z");
	});

	it("is never decided on when the next week's recap is due", () => {
		const late = decideBy(week, { hour: 9, draftHours: 144 }, new Date("2025-11-20T00:00:00Z"));
		expect(late).toEqual(lateFrom(week));
	});

	it.each([
		[48, "2025-11-18T09:00:00.000Z"],
		[8, "2025-11-17T11:00:00.000Z"],
		[1, "2025-11-17T09:30:00.000Z"],
	])("open for %d hours is brought to mind at %s", (hours, expected) => {
		const from = new Date("2025-11-17T09:00:00Z");
		expect(remindAt(from, new Date(from.getTime() + hours * 3_600_000)).toISOString()).toBe(expected);
	});
});
