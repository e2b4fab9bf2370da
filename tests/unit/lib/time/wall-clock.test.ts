import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { parseLocalDate } from "@/lib/time/local-date";
import { parseTimeZone } from "@/lib/time/time-zone";
import { offsetMinutes, startOfDay, toInstant, toLocalDate, toWallClock } from "@/lib/time/wall-clock";

const ZONES = [
	"UTC",
	"+04:00",
	"-03:30",
	"Pacific/Kiritimati",
	"Pacific/Apia",
	"Asia/Kathmandu",
	"Asia/Tehran",
	"Europe/Berlin",
	"Europe/Moscow",
	"America/New_York",
	"America/St_Johns",
	"America/Havana",
	"America/Sao_Paulo",
	"Africa/Casablanca",
	"Africa/Cairo",
	"Australia/Lord_Howe",
] as const;

/** 2005 to 2030: Telegram's years with room on both sides. */
const anyInstant = fc.integer({ min: Date.UTC(2005, 0, 1) / 1000, max: Date.UTC(2030, 0, 1) / 1000 });

describe("wall clock", () => {
	it.each([
		[
			"a time DST skips is moved on by the hour it skips",
			"Europe/Berlin",
			"2023-03-26T02:30:00",
			"2023-03-26T01:30:00Z",
		],
		["a time DST repeats is its first occurrence", "Europe/Berlin", "2023-10-29T02:30:00", "2023-10-29T00:30:00Z"],
		["half-hour DST skips thirty minutes", "Australia/Lord_Howe", "2023-10-01T02:15:00", "2023-09-30T15:45:00Z"],
		["half-hour DST repeats thirty minutes", "Australia/Lord_Howe", "2023-04-02T01:45:00", "2023-04-01T14:45:00Z"],
		["Iran's last DST ended at midnight", "Asia/Tehran", "2022-09-21T23:30:00", "2022-09-21T19:00:00Z"],
		["Iran has none since", "Asia/Tehran", "2023-07-01T12:00:00", "2023-07-01T08:30:00Z"],
		["Samoa skipped a whole day", "Pacific/Apia", "2011-12-30T12:00:00", "2011-12-30T22:00:00Z"],
		["quarter-hour zones", "Asia/Kathmandu", "2023-05-08T00:00:00", "2023-05-07T18:15:00Z"],
		["fourteen hours ahead", "Pacific/Kiritimati", "2024-12-30T00:00:00", "2024-12-29T10:00:00Z"],
		["fixed offsets", "+04:00", "2023-05-08T01:02:03", "2023-05-07T21:02:03Z"],
	])("%s: %s %s", (_, zone, local, utc) => {
		expect(toInstant(local, parseTimeZone(zone)).toISOString()).toBe(utc.replace("Z", ".000Z"));
	});

	it("agrees with Temporal about any local time, in any order of asking", () => {
		fc.assert(
			fc.property(fc.constantFrom(...ZONES), anyInstant, (name, seconds) => {
				const local = new Date(seconds * 1000).toISOString().slice(0, 19);
				const expected = Temporal.PlainDateTime.from(local).toZonedDateTime(name).epochMilliseconds;
				expect(toInstant(local, parseTimeZone(name)).getTime()).toBe(expected);
			}),
			{ numRuns: 600 },
		);
	});

	it("agrees with Intl about the clock at any instant", () => {
		const formats = new Map(ZONES.map((zone) => [zone, intlFormat(zone)]));
		fc.assert(
			fc.property(fc.constantFrom(...ZONES), anyInstant, (name, seconds) => {
				const instant = new Date(seconds * 1000);
				const clock = toWallClock(instant, parseTimeZone(name));
				const two = (n: number) => String(n).padStart(2, "0");
				expect(`${clock.date} ${two(clock.hour)}:${two(clock.minute)}:${two(clock.second)}`).toBe(
					formats.get(name)?.format(instant).replace(", ", " "),
				);
			}),
			{ numRuns: 600 },
		);
	});

	it("knows every change of clock of twenty years to the second", () => {
		for (const name of ZONES) {
			const zone = parseTimeZone(name);
			for (const change of changesOf(name)) {
				const before = new Date(change.epochMilliseconds - 1000);
				const after = new Date(change.epochMilliseconds);
				expect(offsetMinutes(after, zone) * 6e10).toBe(change.offsetNanoseconds);
				expect(offsetMinutes(before, zone)).not.toBe(offsetMinutes(after, zone));
			}
		}
	});

	it("starts a day that has no midnight where the clock goes on", () => {
		const zone = parseTimeZone("America/Sao_Paulo");
		const start = startOfDay(parseLocalDate("2018-11-04"), zone);
		expect(start.toISOString()).toBe("2018-11-04T03:00:00.000Z");
		expect(toWallClock(start, zone)).toEqual({ date: "2018-11-04", hour: 1, minute: 0, second: 0 });
		expect(toLocalDate(new Date(start.getTime() - 1), zone)).toBe("2018-11-03");
	});

	it.each([
		"2023-02-30T10:00:00",
		"2023-05-08 10:00:00",
		"2023-05-08T24:00:00",
		"2023-05-08T10:00",
		"",
		"٢٠٢٣-05-08T10:00:00",
	])("refuses %j instead of guessing", (text) => {
		expect(() => toInstant(text, parseTimeZone("UTC"))).toThrow(expect.objectContaining({ code: "invalid" }));
	});

	it("converts fast enough for an import: 200,000 local times well under a second", () => {
		const zone = parseTimeZone("Europe/Berlin");
		const texts = Array.from({ length: 1000 }, (_, i) =>
			new Date(Date.UTC(2021, 0, 1) + i * 31_536_000).toISOString().slice(0, 19),
		);
		const startedAt = performance.now();
		for (let round = 0; round < 200; round += 1) for (const text of texts) toInstant(text, zone);
		expect(performance.now() - startedAt).toBeLessThan(1000);
	});
});

function intlFormat(timeZone: string): Intl.DateTimeFormat {
	return new Intl.DateTimeFormat("sv-SE", {
		timeZone,
		year: "numeric",
		month: "2-digit",
		day: "2-digit",
		hour: "2-digit",
		minute: "2-digit",
		second: "2-digit",
		hourCycle: "h23",
	});
}

function changesOf(name: string): Temporal.ZonedDateTime[] {
	const changes: Temporal.ZonedDateTime[] = [];
	const end = Date.UTC(2026, 0, 1);
	let at = Temporal.Instant.from("2006-01-01T00:00Z").toZonedDateTimeISO(name).getTimeZoneTransition("next");
	while (at !== null && at.epochMilliseconds < end) {
		changes.push(at);
		at = at.getTimeZoneTransition("next");
	}
	return changes;
}
