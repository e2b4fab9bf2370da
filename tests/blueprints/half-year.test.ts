import { describe, expect, it } from "vitest";
import { computeWeek } from "@/lib/metrics/compute-week";
import { factsOf } from "./facts-of";
import { HALF_YEAR, HALF_YEAR_EXPECTED, HALF_YEAR_WEEK } from "./half-year";

const rollup = computeWeek(factsOf(HALF_YEAR, HALF_YEAR_WEEK));
const KEYS = Object.keys(HALF_YEAR_EXPECTED) as (keyof typeof HALF_YEAR_EXPECTED)[];

describe("a week with half a year behind it, counted by hand", () => {
	it.each(KEYS)("%s", (key) => {
		expect(rollup.metrics[key].value).toBeCloseTo(HALF_YEAR_EXPECTED[key], 10);
	});

	it("calls all of it whole but the retention that later weeks can raise", () => {
		const doubtful = KEYS.filter((key) => rollup.metrics[key].status !== "ok").map((key) => [
			key,
			rollup.metrics[key].status,
			rollup.metrics[key].reason,
		]);
		expect(doubtful).toEqual([["rolling_retention_4w", "partial", "provisional"]]);
	});

	it("keeps how many of each week's newcomers wrote in this one", () => {
		const shown = rollup.cohorts.filter(({ size }) => size > 0).map((cell) => [cell.weekStart, cell.size, cell.active]);
		expect(shown).toEqual(
			[
				["2023-07-03", 1, 1], // sue
				["2023-06-19", 5, 5], // the circle
				["2023-06-12", 3, 0], // nia, ole, pia
				["2023-06-05", 2, 1], // gus, hal
				["2023-05-29", 1, 0], // ida
				["2023-05-08", 2, 1], // ann, ben
				["2023-05-15", 1, 0], // cat
				["2023-04-10", 1, 1], // dan
				["2023-04-03", 3, 2], // fay, jim, kim
				["2023-02-13", 1, 1], // eve
			].sort((a, b) => String(b[0]).localeCompare(String(a[0]))),
		);
		expect(rollup.cohorts).toHaveLength(27);
		expect(rollup.cohorts.every(({ isCertain }) => isCertain)).toBe(true);
	});
});

describe("the same week when less is known", () => {
	it("does not judge newcomers whose time is not over", () => {
		const early = { ...HALF_YEAR, now: "2023-07-10T12:00:00Z" };
		const { metrics } = computeWeek(factsOf(early, HALF_YEAR_WEEK));
		expect([metrics.activation_rate_7d.status, metrics.activation_rate_7d.reason]).toEqual([
			"pending",
			"time_still_running",
		]);
		expect(metrics.welcomed_rate.status).toBe("ok");
		expect(metrics.membership_retention_30d.status).toBe("ok");
	});

	it("waits for history to reach as far back as each number looks", () => {
		const parts = HALF_YEAR.parts.map((one) => ({ ...one, firstAt: new Date("2023-06-12T00:00:00Z") }));
		const { beginsWithGroup: _, ...rest } = HALF_YEAR;
		const { metrics } = computeWeek(factsOf({ ...rest, parts }, HALF_YEAR_WEEK));
		const pending = KEYS.filter((key) => metrics[key].status === "pending");
		expect(pending).toEqual([
			"cohort_retention_4w",
			"overall_retention_4w",
			"rolling_retention_4w",
			"membership_retention_30d",
			"reactivated_members",
			"lost_regulars",
			"funnel_posted_rate",
			"funnel_regular_rate",
			"funnel_contributor_rate",
			"paused_members",
			"disengaged_members",
			"returned_members",
		]);
		expect(metrics.inactive_members.status).toBe("partial");
		expect(metrics.consistent_members.status).toBe("ok");
	});

	it("says that joins which name nobody cannot be followed", () => {
		const comings = (HALF_YEAR.comings ?? []).map((one) => (one.id === 6_012 ? { ...one, who: null } : one));
		const { metrics } = computeWeek(factsOf({ ...HALF_YEAR, comings }, HALF_YEAR_WEEK));
		expect(metrics.joins).toMatchObject({ value: 3, status: "ok" });
		expect(metrics.activation_rate_7d).toMatchObject({ value: 1 / 2, status: "partial", reason: "joins_unnamed" });
	});
});
