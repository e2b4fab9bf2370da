import { describe, expect, it } from "vitest";
import { parseDuration, parseInstant } from "@/jobs/embedded/duration";

const NOW = new Date("2026-11-16T08:00:00.000Z");

describe("a time string", () => {
	it.each([
		["10s", 10_000],
		["1h30m", 5_400_000],
		["1w2d3h4m5s", 788_645_000],
		["24h", 86_400_000],
		["0.5h", 1_800_000],
		["250ms", 250],
		["", 0],
	])("%j is %d ms", (text, ms) => {
		expect(parseDuration(text)).toBe(ms);
		expect(parseInstant(text, NOW).getTime() - NOW.getTime()).toBe(ms);
	});

	it("may be an instant, one that is over too", () => {
		expect(parseInstant("2026-11-17T09:00:00.000Z", NOW)).toEqual(new Date("2026-11-17T09:00:00.000Z"));
		expect(parseInstant("2020-01-01T00:00:00.000Z", NOW)).toEqual(new Date("2020-01-01T00:00:00.000Z"));
	});

	it.each(["soon", "10", "1h 30m", "-5s", "2026-13-45T99:00:00Z", "5 minutes"])("%j is refused", (text) => {
		expect(() => parseInstant(text, NOW)).toThrow(expect.objectContaining({ code: "invalid" }));
	});
});
