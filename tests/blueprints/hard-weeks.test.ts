import { describe, expect, it } from "vitest";
import { computeWeek } from "@/lib/metrics/compute-week";
import type { MetricKey } from "@/lib/metrics/metric-key";
import type { WeekRollup } from "@/lib/metrics/week-rollup";
import { isoWeekLabel } from "@/lib/time/week";
import type { Dataset } from "./dataset";
import { factsOf } from "./facts-of";
import { AUTUMN, FORUM, GAP, HALF_HOUR, ONE_POSTER, SPRING, TIE, YEAR_END } from "./hard-weeks";

function weekOf(data: Dataset, weekStart: string): WeekRollup {
	return computeWeek(factsOf(data, weekStart));
}

/** value, status and reason of some metrics. */
function pick(rollup: WeekRollup, ...keys: MetricKey[]) {
	return keys.map((key) => {
		const { value, status, reason } = rollup.metrics[key];
		return reason === null ? [key, value, status] : [key, value, status, reason];
	});
}

function cellsOf(rollup: WeekRollup): number[][] {
	return rollup.heat.flatMap((hours, day) => hours.flatMap((posts, hour) => (posts > 0 ? [[day, hour, posts]] : [])));
}

describe("weeks whose clock changes", () => {
	it("counts a repeated hour twice into one cell and the 169th hour into the week", () => {
		const rollup = weekOf(AUTUMN, "2023-10-23");
		expect(cellsOf(rollup)).toEqual([
			[0, 0, 1],
			[6, 2, 2],
			[6, 23, 1],
		]);
		expect(pick(rollup, "messages", "active_members")).toEqual([
			["messages", 4, "ok"],
			["active_members", 2, "ok"],
		]);
		expect(rollup.metrics.data_coverage.denominator).toBe(169);
	});

	it("leaves a skipped hour empty and ends the week after 167 hours", () => {
		const rollup = weekOf(SPRING, "2023-03-20");
		expect(cellsOf(rollup)).toEqual([
			[6, 1, 1],
			[6, 3, 1],
			[6, 23, 1],
		]);
		expect(rollup.metrics.data_coverage.denominator).toBe(167);
	});

	it("splits no clock hour where DST is half an hour", () => {
		const rollup = weekOf(HALF_HOUR, "2023-09-25");
		expect(cellsOf(rollup)).toEqual([
			[6, 1, 1],
			[6, 2, 2],
			[6, 3, 1],
		]);
		expect(rollup.metrics.data_coverage.denominator).toBe(167.5);
	});
});

describe("a week over the year's end", () => {
	const rollup = weekOf(YEAR_END, "2024-12-30");

	it("has one key and one number, not two halves", () => {
		expect([rollup.weekStart, isoWeekLabel({ start: rollup.weekStart })]).toEqual(["2024-12-30", "2025-W01"]);
		expect(rollup.days.filter(({ posts }) => posts > 0)).toEqual([
			{ day: "2024-12-30", posts: 1, active: 1 },
			{ day: "2025-01-01", posts: 1, active: 1 },
			{ day: "2025-01-05", posts: 1, active: 1 },
		]);
	});

	it("takes the week before from the other year", () => {
		expect(pick(rollup, "week_retention", "retained_members", "new_voices", "quick_ratio")).toEqual([
			["week_retention", 1, "ok"],
			["retained_members", 1, "ok"],
			["new_voices", 1, "ok"],
			["quick_ratio", null, "unknown", "no_losses"],
		]);
	});
});

describe("comings and goings", () => {
	it("are unknown, not none, until the chat has shown the first", () => {
		expect(pick(weekOf(ONE_POSTER, "2023-03-27"), "joins", "leaves", "net_members", "rejoins")).toEqual([
			["joins", null, "unknown", "no_membership_rows"],
			["leaves", null, "unknown", "no_membership_rows"],
			["net_members", null, "unknown", "no_membership_rows"],
			["rejoins", null, "unknown", "no_membership_rows"],
		]);
		expect(pick(weekOf(ONE_POSTER, "2023-04-03"), "joins", "leaves")).toEqual([
			["joins", 1, "ok"],
			["leaves", 0, "ok"],
		]);
	});
});

describe("an empty week that was seen", () => {
	const rollup = weekOf(ONE_POSTER, "2023-05-15");

	it("says zero where nothing happened, and nothing where there is nothing to divide by", () => {
		expect(rollup.isComplete).toBe(true);
		expect(
			pick(rollup, "messages", "active_members", "daily_active_mean", "monthly_active", "joins", "new_connections"),
		).toEqual([
			["messages", 0, "ok"],
			["active_members", 0, "ok"],
			["daily_active_mean", 0, "ok"],
			["monthly_active", 1, "ok"],
			["joins", 0, "ok"],
			["new_connections", 0, "ok"],
		]);
		for (const key of [
			"stickiness_week",
			"messages_per_active_mean",
			"messages_per_active_median",
			"returning_share",
			"top_share",
			"gini",
			"contributor_absence_factor",
			"effective_voices",
			"effective_voices_simpson",
			"reply_rate",
			"reactions_per_post",
		] as const) {
			expect(pick(rollup, key)).toEqual([[key, null, "unknown", "zero_denominator"]]);
		}
	});

	it("still says who fell silent", () => {
		expect(pick(rollup, "churned_members", "week_retention", "quick_ratio")).toEqual([
			["churned_members", 1, "ok"],
			["week_retention", 0, "ok"],
			["quick_ratio", 0, "ok"],
		]);
	});
});

describe("a week with one poster", () => {
	const rollup = weekOf(ONE_POSTER, "2023-05-08");

	it("measures one voice and withholds inequality among fewer than five", () => {
		expect(pick(rollup, "effective_voices", "effective_voices_simpson", "top_share", "stickiness_week")).toEqual([
			["effective_voices", 1, "ok"],
			["effective_voices_simpson", 1, "ok"],
			["top_share", 1, "ok"],
			["stickiness_week", 1 / 7, "ok"],
		]);
		for (const key of ["gini", "gini_corrected", "contributor_absence_factor"] as const) {
			expect(pick(rollup, key)).toEqual([[key, null, "suppressed", "too_few"]]);
		}
	});

	it("does not take the silent week before for an unknown one", () => {
		expect(pick(rollup, "retained_members", "churned_members", "week_retention", "new_voices")).toEqual([
			["retained_members", 0, "ok"],
			["churned_members", 0, "ok"],
			["week_retention", null, "unknown", "zero_denominator"],
			["new_voices", 1, "ok"],
		]);
	});
});

describe("a week in which all tie", () => {
	const rollup = weekOf(TIE, "2023-05-08");

	it("ranks by id and takes ten of twelve equals for the top", () => {
		expect(rollup.posters.map(({ peerId }) => peerId)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
		expect(rollup.metrics.top_share).toMatchObject({ value: 20 / 24, numerator: 20, denominator: 24 });
	});

	it("finds no inequality, and half of the people behind half of the posts", () => {
		expect(rollup.metrics.gini.value).toBeCloseTo(0, 12);
		expect(rollup.metrics.contributor_absence_factor.value).toBe(6);
		expect(rollup.metrics.effective_voices.value).toBeCloseTo(12, 10);
		expect(rollup.metrics.messages_per_active_median.value).toBe(2);
	});
});

describe("a forum's week", () => {
	const rollup = weekOf(FORUM, "2023-05-08");

	it("counts posts from before the forum in General and keeps topics without a title", () => {
		expect(rollup.topicMix).toEqual([
			{ topicId: 50, title: "Launches", posts: 3 },
			{ topicId: 1, title: null, posts: 2 },
			{ topicId: 60, title: null, posts: 2 },
		]);
	});

	it("does not take a post into a topic for a reply", () => {
		expect(rollup.metrics.reply_rate).toMatchObject({ value: 1 / 7, numerator: 1, denominator: 7 });
		expect(rollup.metrics.new_connections.value).toBe(1);
	});
});

describe("weeks around a hole in history", () => {
	it("calls a week in part what it is, with the share that was seen", () => {
		const rollup = weekOf(GAP, "2022-11-28");
		expect(rollup.isComplete).toBe(false);
		expect(pick(rollup, "messages", "week_retention")).toEqual([
			["messages", 1, "partial", "gap_in_data"],
			["week_retention", 1, "partial", "gap_in_data"],
		]);
		expect(rollup.metrics.data_coverage).toMatchObject({ value: 60 / 168, numerator: 60, status: "partial" });
	});

	it("says nothing, not zero, about a week nobody collected", () => {
		const rollup = weekOf(GAP, "2022-12-12");
		expect(pick(rollup, "messages", "active_members", "joins", "reactions_on_posts", "data_coverage")).toEqual([
			["messages", null, "unknown", "not_collected"],
			["active_members", null, "unknown", "not_collected"],
			["joins", null, "unknown", "not_collected"],
			["reactions_on_posts", null, "unknown", "not_collected"],
			["data_coverage", 0, "partial", "gap_in_data"],
		]);
	});

	it("doubts what leans on the missing weeks once data begins again", () => {
		const rollup = weekOf(GAP, "2023-01-02");
		expect(rollup.isComplete).toBe(true);
		expect(pick(rollup, "messages", "new_voices", "churned_members", "resurrected_members", "monthly_active")).toEqual([
			["messages", 1, "ok"],
			["new_voices", 1, "partial", "left_censored"],
			["churned_members", null, "unknown", "previous_week_unknown"],
			["resurrected_members", null, "unknown", "previous_week_unknown"],
			["monthly_active", 1, "partial", "gap_in_data"],
		]);
	});

	it("trusts firsts from the fifth week of a stretch on", () => {
		expect(weekOf(GAP, "2022-09-26").metrics.new_voices.reason).toBe("left_censored");
		expect(weekOf(GAP, "2022-10-03").metrics.new_voices.status).toBe("ok");
	});

	it("waits for 28 days before it counts a month", () => {
		expect(pick(weekOf(GAP, "2022-09-19"), "monthly_active", "stickiness_month")).toEqual([
			["monthly_active", null, "pending", "short_history"],
			["stickiness_month", null, "pending", "short_history"],
		]);
		expect(pick(weekOf(GAP, "2022-09-26"), "monthly_active")).toEqual([["monthly_active", 1, "ok"]]);
	});

	it("knows no reactions where no source shows any", () => {
		const rollup = weekOf(GAP, "2022-11-21");
		expect(pick(rollup, "reactions_on_posts", "reactions_per_post", "reactions_given")).toEqual([
			["reactions_on_posts", null, "unknown", "no_reactions_in_source"],
			["reactions_per_post", null, "unknown", "no_reactions_in_source"],
			["reactions_given", null, "unknown", "no_reactions_in_source"],
		]);
		expect(rollup.reactions).toBeNull();
	});

	it("counts a running week so far and compares nothing with it", () => {
		const rollup = weekOf(GAP, "2023-01-16");
		expect(rollup.isComplete).toBe(false);
		expect(pick(rollup, "messages", "new_voices", "churned_members", "week_retention", "data_coverage")).toEqual([
			["messages", 1, "partial", "week_running"],
			["new_voices", 1, "partial", "week_running"],
			["churned_members", null, "pending", "week_running"],
			["week_retention", null, "pending", "week_running"],
			["data_coverage", 47 / 168, "partial", "week_running"],
		]);
	});
});
