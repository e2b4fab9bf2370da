import { describe, expect, test } from "vitest";
import { buildRecap } from "@/lib/recap/build-recap";
import { findRevisions } from "@/lib/recap/find-revisions";
import { weekHistory } from "@/lib/recap/week-history";
import { parseLocalDate } from "@/lib/time/local-date";
import { FULL_WEEK, fullHistory, fullWeek } from "../../../factories/recap-weeks";
import { aMetric, weeksBefore } from "../../../factories/week-rollup";

const messages = (...counts: (number | null)[]) =>
	weekHistory(
		parseLocalDate(FULL_WEEK),
		weeksBefore(
			FULL_WEEK,
			counts.map((count) => (count === null ? null : { messages: count })),
		),
	);

describe("the usual", () => {
	test("is the median of the four weeks before, not of older ones", () => {
		expect(messages(9999, 9999, 10, 20, 40, 30).median("messages")).toBe(25);
	});

	test("needs three of the four", () => {
		expect(messages(10, null, 40, 30).median("messages")).toBe(30);
		expect(messages(10, null, null, 30).median("messages")).toBeNull();
	});

	test("leaves out weeks collected in part", () => {
		const [first, ...rest] = weeksBefore(FULL_WEEK, [
			{ messages: { value: 1, status: "partial" } },
			{ messages: 10 },
			{ messages: 20 },
			{ messages: 30 },
		]);
		if (first === undefined) throw new Error("no week");
		const history = weekHistory(parseLocalDate(FULL_WEEK), [first, ...rest]);
		expect(history.median("messages")).toBe(20);
		expect(history.knownWeeks).toBe(3);
		expect(history.value("messages", 4)).toBeNull();
	});
});

describe("revisions", () => {
	const recap = buildRecap({ rollup: fullWeek(), history: fullHistory() });
	const later = (count: number, version = recap.definitionVersion) => {
		const week = fullWeek();
		return { ...week, version, metrics: { ...week.metrics, messages: aMetric("messages", count) } };
	};

	test("more than five percent off is told with both numbers", () => {
		expect(findRevisions(recap, later(4500))).toEqual([{ metric: "messages", frozen: 4218, now: 4500 }]);
	});

	test("five percent or less is not", () => {
		expect(findRevisions(recap, later(4428))).toBeNull();
		expect(findRevisions(recap, fullWeek())).toBeNull();
	});

	test("new definitions are not new data", () => {
		expect(findRevisions(recap, later(9000, recap.definitionVersion + 1))).toBeNull();
	});
});
