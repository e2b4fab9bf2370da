import { describe, expect, test } from "vitest";
import { inferZone } from "@/lib/services/collect/infer-zone";

const seen = (offsetMinutes: number, first: string, last: string) => ({
	offsetMinutes,
	firstAt: new Date(first),
	lastAt: new Date(last),
});

describe("the zone of the exporter's clock", () => {
	test("is the offset when only one was seen, for that proves no rule", () => {
		expect(inferZone([seen(60, "2024-12-01T00:00:00Z", "2025-02-01T00:00:00Z")])).toBe("+01:00");
		expect(inferZone([seen(0, "2024-12-01T00:00:00Z", "2025-02-01T00:00:00Z")])).toBe("UTC");
	});

	test("is a zone when two offsets change exactly when that zone's clocks do", () => {
		const winter = seen(60, "2024-10-27T02:00:00Z", "2025-03-30T00:30:00Z");
		expect(inferZone([winter, seen(120, "2025-03-30T01:30:00Z", "2025-06-01T00:00:00Z")])).toBe("Europe/Berlin");
		expect(
			inferZone([
				seen(-300, "2024-11-03T06:30:00Z", "2025-03-09T06:30:00Z"),
				seen(-240, "2025-03-09T07:30:00Z", "2025-10-01T00:00:00Z"),
			]),
		).toBe("America/New_York");
	});

	test("is the latest offset when no zone fits: somebody moved", () => {
		const moved = [
			seen(60, "2025-01-01T00:00:00Z", "2025-01-20T00:00:00Z"),
			seen(420, "2025-01-21T00:00:00Z", "2025-06-01T00:00:00Z"),
		];
		expect(inferZone(moved)).toBe("+07:00");
	});

	test("is unknown when the export showed no offset", () => {
		expect(inferZone([])).toBeNull();
	});
});
