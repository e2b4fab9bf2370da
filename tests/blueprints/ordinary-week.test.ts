import { describe, expect, it } from "vitest";
import { computeWeek } from "@/lib/metrics/compute-week";
import { METRIC_KEYS } from "@/lib/metrics/metric-key";
import type { MetricValue } from "@/lib/metrics/metric-value";
import { factsOf } from "./facts-of";
import { ANN, BEN, DAN, EVE, FAY, ORDINARY, ORDINARY_EXPECTED, ORDINARY_WEEK } from "./ordinary-week";

describe("an ordinary week, counted by hand", () => {
	const rollup = computeWeek(factsOf(ORDINARY, ORDINARY_WEEK));

	it.each(METRIC_KEYS)("%s", (key) => {
		const expected = ORDINARY_EXPECTED[key];
		if (expected === null) expect(rollup.metrics[key].value).toBeNull();
		else expect(rollup.metrics[key].value).toBeCloseTo(expected, 10);
	});

	it("calls everything whole but what nobody counted and what Telegram dates in part", () => {
		const doubtful = METRIC_KEYS.filter((key) => isDoubtful(rollup.metrics[key])).map((key) => [
			key,
			rollup.metrics[key].status,
			rollup.metrics[key].reason,
			rollup.metrics[key].coverage,
		]);
		expect(doubtful).toEqual([
			["active_with_reactors", "partial", "reactions_partly_dated", 4 / 9],
			["participation_rate", "unknown", "no_roster", 1],
			["topics_active", "unknown", "not_a_forum", 1],
			["unexplained_members", "unknown", "no_roster", 1],
			["reactions_given", "partial", "reactions_partly_dated", 4 / 9],
			["admin_share", "unknown", "no_admin_list", 1],
		]);
		expect(rollup.isComplete).toBe(true);
	});

	it("shows the parts of its quotients", () => {
		const { week_retention, reply_rate, id_gaps, data_coverage } = rollup.metrics;
		expect([week_retention.numerator, week_retention.denominator]).toEqual([2, 3]);
		expect([reply_rate.numerator, reply_rate.denominator]).toEqual([5, 12]);
		expect([id_gaps.numerator, id_gaps.denominator]).toEqual([2, 21]);
		expect([data_coverage.numerator, data_coverage.denominator]).toEqual([168, 168]);
	});

	it("puts every post on its local day and hour", () => {
		const cells = rollup.heat.flatMap((hours, weekday) =>
			hours.flatMap((posts, hour) => (posts > 0 ? [[weekday, hour, posts]] : [])),
		);
		expect(cells).toEqual([
			[0, 9, 2],
			[0, 21, 1],
			[1, 0, 1],
			[1, 10, 1],
			[2, 10, 3],
			[3, 12, 1],
			[5, 23, 1],
			[6, 0, 1],
			[6, 23, 1],
		]);
		expect(rollup.days.map(({ day, posts, active }) => [day, posts, active])).toEqual([
			["2023-05-08", 3, 2],
			["2023-05-09", 2, 2],
			["2023-05-10", 3, 2],
			["2023-05-11", 1, 1],
			["2023-05-12", 0, 0],
			["2023-05-13", 1, 1],
			["2023-05-14", 2, 2],
		]);
		expect(rollup.activeDays).toEqual([2, 2, 0, 1, 0, 0, 0]);
	});

	it("ranks people by count, ties by id", () => {
		const pairs = (people: typeof rollup.posters) => people.map(({ peerId, count }) => [peerId, count]);
		expect(pairs(rollup.posters)).toEqual([
			[ANN, 6],
			[BEN, 2],
			[DAN, 2],
			[EVE, 1],
			[FAY, 1],
		]);
		expect(pairs(rollup.repliers)).toEqual([
			[DAN, 2],
			[ANN, 1],
			[BEN, 1],
			[EVE, 1],
		]);
		expect(pairs(rollup.newVoices)).toEqual([
			[DAN, 2],
			[FAY, 1],
		]);
	});

	it("splits content by kind, senders by what they are, reactions by emoji", () => {
		expect(rollup.contentMix).toEqual([
			{ kind: "text", posts: 9 },
			{ kind: "photo", posts: 1 },
			{ kind: "voice", posts: 1 },
			{ kind: "poll", posts: 1 },
		]);
		expect(rollup.senderMix).toEqual([
			{ kind: "human", messages: 12 },
			{ kind: "bot", messages: 1 },
			{ kind: "anonymous_admin", messages: 1 },
		]);
		expect(rollup.reactions).toEqual([
			{ emoji: "👍", count: 3 },
			{ emoji: "❤", count: 1 },
		]);
		expect(rollup.topicMix).toEqual([]);
	});

	it("states the week it is about", () => {
		expect([rollup.weekStart, rollup.zone, rollup.startAt, rollup.endAt]).toEqual([
			"2023-05-08",
			"Europe/Berlin",
			"2023-05-07T22:00:00.000Z",
			"2023-05-14T22:00:00.000Z",
		]);
	});
});

/** A share of nothing is unknown in the most whole of weeks. */
function isDoubtful({ status, reason }: MetricValue): boolean {
	return status !== "ok" && reason !== "zero_denominator";
}
