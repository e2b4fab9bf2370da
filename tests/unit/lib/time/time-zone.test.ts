import { describe, expect, it } from "vitest";
import { fixedOffsetMinutes, parseTimeZone, zoneOfOffset } from "@/lib/time/time-zone";

describe("time zone", () => {
	it.each([
		["Europe/Berlin", "Europe/Berlin"],
		["europe/berlin", "Europe/Berlin"],
		["Asia/Calcutta", "Asia/Calcutta"],
		[" Asia/Tehran ", "Asia/Tehran"],
		["utc", "UTC"],
		["Etc/UTC", "UTC"],
		["+04:00", "+04:00"],
		["UTC+04:00", "+04:00"],
		["UTC+4", "+04:00"],
		["-0330", "-03:30"],
		["+05:45", "+05:45"],
		["+00:00", "UTC"],
	])("reads %j as %s", (text, zone) => {
		expect(parseTimeZone(text)).toBe(zone);
	});

	it.each(["", "Mars/Olympus", "+25:00", "+04:75", "4", "Europe"])("refuses %j and names the option", (text) => {
		expect(() => parseTimeZone(text)).toThrow(
			expect.objectContaining({ code: "invalid", place: { field: "timezone" } }),
		);
	});

	it("turns an offset into a zone and back", () => {
		for (const minutes of [-720, -210, -30, 0, 30, 240, 345, 840]) {
			expect(fixedOffsetMinutes(zoneOfOffset(minutes))).toBe(minutes);
		}
		expect(fixedOffsetMinutes(parseTimeZone("Europe/Berlin"))).toBeNull();
	});
});
