import { describe, expect, it } from "vitest";
import { checkCron, lastTick } from "@/jobs/embedded/cron-due";
import { nextTick } from "@/lib/services/jobs/next-tick";

const next = (cron: string, after: string) => nextTick(cron, new Date(after))?.toISOString() ?? null;
const last = (cron: string, at: string) => lastTick(cron, new Date(at))?.toISOString() ?? null;
/** Every tick in a span, and how many. */
function ticks(cron: string, from: string, to: string): string[] {
	const found: string[] = [];
	for (let at = nextTick(cron, new Date(from)); at !== null && at < new Date(to); at = nextTick(cron, at)) {
		found.push(at.toISOString());
	}
	return found;
}

const MONDAYS = "TZ=Europe/Berlin 0 9 * * 1";

describe("cron", () => {
	it("ticks at the hour of its zone, in summer and in winter", () => {
		expect(next(MONDAYS, "2026-07-01T00:00:00Z")).toBe("2026-07-06T07:00:00.000Z");
		expect(next(MONDAYS, "2026-11-10T00:00:00Z")).toBe("2026-11-16T08:00:00.000Z");
		expect(next("0 9 * * 1", "2026-11-10T00:00:00Z")).toBe("2026-11-16T09:00:00.000Z");
	});

	it("never gives the tick it was asked from again", () => {
		expect(next(MONDAYS, "2026-11-16T08:00:00.000Z")).toBe("2026-11-23T08:00:00.000Z");
		expect(next(MONDAYS, "2026-11-16T07:59:59.999Z")).toBe("2026-11-16T08:00:00.000Z");
	});

	it("knows the last tick, the present instant counted in", () => {
		expect(last(MONDAYS, "2026-11-16T08:00:00.000Z")).toBe("2026-11-16T08:00:00.000Z");
		expect(last(MONDAYS, "2026-11-16T07:59:59.999Z")).toBe("2026-11-09T08:00:00.000Z");
		expect(last(MONDAYS, "2026-11-20T00:00:00Z")).toBe("2026-11-16T08:00:00.000Z");
	});

	it.each([
		[
			"Europe/Berlin",
			"2026-03-28T12:00:00Z",
			"2026-03-30T12:00:00Z",
			["2026-03-29T01:00:00.000Z", "2026-03-30T00:30:00.000Z"],
		],
		[
			"America/New_York",
			"2026-03-07T12:00:00Z",
			"2026-03-09T12:00:00Z",
			["2026-03-08T07:00:00.000Z", "2026-03-09T06:30:00.000Z"],
		],
	])("fires a fixed hour the clocks of %s skip once, right after the gap", (zone, from, to, expected) => {
		expect(ticks(`TZ=${zone} 30 2 * * *`, from, to)).toEqual(expected);
	});

	it.each([
		[
			"Europe/Berlin",
			"30 2",
			"2026-10-24T12:00:00Z",
			"2026-10-26T12:00:00Z",
			["2026-10-25T00:30:00.000Z", "2026-10-26T01:30:00.000Z"],
		],
		[
			"America/New_York",
			"30 1",
			"2026-10-31T12:00:00Z",
			"2026-11-02T12:00:00Z",
			["2026-11-01T05:30:00.000Z", "2026-11-02T06:30:00.000Z"],
		],
	])("fires a fixed hour the clocks of %s repeat once", (zone, hour, from, to, expected) => {
		expect(ticks(`TZ=${zone} ${hour} * * *`, from, to)).toEqual(expected);
	});

	it.each(["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Kiritimati", "Australia/Lord_Howe"])(
		"every half hour comes once in %s, over both changes",
		(zone) => {
			for (const [from, to] of [
				["2026-03-06T00:00:00Z", "2026-04-07T00:00:00Z"],
				["2026-10-02T00:00:00Z", "2026-11-03T00:00:00Z"],
			] as const) {
				const found = ticks(`TZ=${zone} */30 * * * *`, from, to).map((tick) => Date.parse(tick));
				expect(found.length).toBeGreaterThanOrEqual(32 * 48 - 1);
				expect(new Set(found.slice(1).map((tick, at) => tick - (found[at] ?? 0)))).toEqual(new Set([1_800_000]));
			}
		},
	);

	it("goes back over both changes to the tick it went forward to", () => {
		for (const cron of ["TZ=Europe/Berlin 30 2 * * *", "TZ=Europe/Berlin */30 * * * *", MONDAYS]) {
			for (const [from, to] of [
				["2026-03-28T20:00:00Z", "2026-03-30T04:00:00Z"],
				["2026-10-24T20:00:00Z", "2026-10-26T04:00:00Z"],
			] as const) {
				for (const tick of ticks(cron, from, to)) expect(last(cron, tick)).toBe(tick);
			}
		}
	});

	it("says at boot which function's schedule cannot be read or never comes", () => {
		const now = new Date("2026-11-16T00:00:00Z");
		for (const bad of ["61 * * * *", "* * *", "* * * * * *", "TZ=Nowhere/Land 0 9 * * 1", "0 0 30 2 *", ""]) {
			expect(() => checkCron(bad, "close-due-weeks", now), bad).toThrow("close-due-weeks");
		}
		expect(() => checkCron(MONDAYS, "close-due-weeks", now)).not.toThrow();
	});
});
