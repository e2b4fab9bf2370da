import { describe, expect, test } from "vitest";
import { buildRecap } from "@/lib/recap/build-recap";
import { RecapSchema } from "@/lib/recap/recap";
import { FULL_WEEK, fullHistory, fullWeek, quietWeek } from "../../../factories/recap-weeks";
import { aWeekRollup, weeksBefore } from "../../../factories/week-rollup";

describe("a full week", () => {
	const recap = buildRecap({ rollup: fullWeek(), history: fullHistory() });

	test("reads back through its own schema unchanged", () => {
		expect(RecapSchema.parse(JSON.parse(JSON.stringify(recap)))).toEqual(recap);
	});

	test("leads with messages, compared with the week before and the median of the four before", () => {
		expect(recap.mode).toBe("full");
		expect(recap.hero).toMatchObject({ metric: "messages", value: 4218, previous: 3571, median4: 3405 });
		expect(recap.hero.change).toMatchObject({ kind: "percent", isSignal: true, desirability: "good" });
		expect(recap.hero.change?.amount).toBeCloseTo(0.1812, 4);
	});

	test("has four numbers beside it, and calls only what is beyond the noise a change", () => {
		expect(recap.kpis.map((kpi) => kpi.metric)).toEqual([
			"active_members",
			"new_voices",
			"reply_rate",
			"reactions_per_post",
		]);
		expect(recap.kpis.map((kpi) => kpi.change?.isSignal)).toEqual([false, true, false, true]);
	});

	test("draws the line from the first known week to this one", () => {
		expect(recap.trend.map((week) => week.value)).toEqual([3300, 3420, 3390, 3571, 4218]);
		expect(recap.trend[0]?.weekStart).toBe("2025-10-13");
	});

	test("names the hour with most posts and leaves out reactions that cannot be drawn", () => {
		expect(recap.peak).toEqual({ weekday: 4, hour: 21, posts: 61 });
		expect(recap.reactions?.map(({ emoji }) => emoji)).toEqual(["❤", "🔥", "paid", "🤯"]);
	});

	test("the order in which history is given does not matter, and later weeks do not count", () => {
		const later = aWeekRollup({ weekStart: "2025-11-17", metrics: { messages: 90_000, active_members: 900 } });
		expect(buildRecap({ rollup: fullWeek(), history: [later, ...fullHistory().reverse()] })).toEqual(recap);
	});
});

describe("the hero", () => {
	const before = { messages: 400, active_members: 60, new_voices: 10 };

	test("is another count when messages did not move and it did", () => {
		const rollup = aWeekRollup({
			weekStart: FULL_WEEK,
			metrics: { messages: 410, active_members: 61, new_voices: 25 },
		});
		const recap = buildRecap({ rollup, history: weeksBefore(FULL_WEEK, [before]) });
		expect(recap.hero).toMatchObject({ metric: "new_voices", value: 25, previous: 10 });
		expect(recap.kpis.map((kpi) => kpi.metric)).toContain("messages");
	});

	test("is the count furthest beyond chance, not the one with the largest percentage", () => {
		const rollup = aWeekRollup({
			weekStart: FULL_WEEK,
			metrics: { messages: 600, active_members: 95, new_voices: 22 },
		});
		expect(buildRecap({ rollup, history: weeksBefore(FULL_WEEK, [before]) }).hero.metric).toBe("messages");
	});

	test("is never a handful", () => {
		const rollup = aWeekRollup({ weekStart: FULL_WEEK, metrics: { messages: 410, active_members: 61, new_voices: 9 } });
		const history = weeksBefore(FULL_WEEK, [{ ...before, new_voices: 0 }]);
		expect(buildRecap({ rollup, history }).hero.metric).toBe("messages");
	});
});

describe("weeks that are not full", () => {
	test("nineteen posts or four people make a quiet week, twenty of five do not", () => {
		const modeOf = (messages: number, active: number) =>
			buildRecap({
				rollup: aWeekRollup({ weekStart: FULL_WEEK, metrics: { messages, active_members: active } }),
				history: fullHistory(),
			}).mode;
		expect([modeOf(19, 9), modeOf(300, 4), modeOf(20, 5)]).toEqual(["quiet", "quiet", "full"]);
	});

	test("a quiet week stays quiet when it is the first", () => {
		expect(buildRecap({ rollup: quietWeek(), history: [] }).mode).toBe("quiet");
	});

	test("a first week compares with nothing", () => {
		const recap = buildRecap({ rollup: fullWeek(), history: [] });
		expect(recap.mode).toBe("baseline");
		expect([recap.hero, ...recap.kpis].every((kpi) => kpi.change === null && kpi.previous === null)).toBe(true);
		expect(recap.trend).toHaveLength(1);
		expect(recap.previousMetrics).toBeNull();
	});

	test("after a missing week nothing is compared with the one before it", () => {
		const history = weeksBefore(FULL_WEEK, [{ messages: 3571, active_members: 124 }, null]);
		const recap = buildRecap({ rollup: fullWeek(), history });
		expect(recap.mode).toBe("full");
		expect(recap.hero.change).toBeNull();
		expect(recap.trend.map((week) => week.value)).toEqual([3571, null, 4218]);
	});

	test("a week collected in part is compared with nothing and not called quiet for what was not seen", () => {
		const partial = { status: "partial", reason: "gap_in_data", coverage: 0.62 } as const;
		const rollup = aWeekRollup({
			weekStart: FULL_WEEK,
			metrics: {
				messages: { value: 800, ...partial },
				active_members: { value: 70, ...partial },
				data_coverage: { value: 0.62, ...partial },
			},
		});
		const recap = buildRecap({ rollup, history: fullHistory() });
		expect(recap.coverage).toBe(0.62);
		expect(recap.hero.change).toBeNull();
		expect(recap.story).toEqual({ rule: "partly_seen", values: { messages: 800, active: 70 } });
	});

	test("newcomers are not named or counted where history began too recently to know them", () => {
		const rollup = fullWeek();
		const censored = { ...rollup.metrics.new_voices, status: "partial", reason: "left_censored" } as const;
		const recap = buildRecap({
			rollup: { ...rollup, metrics: { ...rollup.metrics, new_voices: censored } },
			history: fullHistory(),
		});
		expect(recap.people.newVoices).toEqual([]);
		expect(recap.kpis.map((kpi) => kpi.metric)).not.toContain("new_voices");
	});
});
