import { describe, expect, test } from "vitest";
import { toStandingCell } from "@/lib/services/dashboard/metric-cell";
import { aMetric } from "../../factories/week-rollup";

const weeks = (values: readonly (number | null)[]) =>
	values.map((value) => (value === null ? null : aMetric("messages", value)));

describe("a number in its half year", () => {
	test("says in words where it stands, and draws the weeks oldest first from the first that is known", () => {
		const cell = toStandingCell(
			"messages",
			aMetric("messages", 200),
			weeks([150, 120, 100, 90, 80, 100, 90, 95, null, null]),
		);
		expect(cell.inTime).toMatchObject({
			trend: [95, 90, 100, 80, 90, 100, 120, 150, 200],
			median: "110",
			versusMedian: { direction: "up", desirability: "good", text: "+82%" },
			record: { kind: "highest", text: "Highest of 9 weeks" },
			streak: { direction: "up", text: "Up 5 weeks in a row" },
		});
		expect(cell.change).toMatchObject({ text: "+33%", versus: "150 the week before" });
	});

	test("keeps quiet about a running week, whose line is drawn all the same", () => {
		const running = aMetric("messages", { value: 20, status: "partial", reason: "week_running" });
		const { inTime, change } = toStandingCell("messages", running, weeks([150, 120, 100, 90, 80, 100, 90, 95]));
		expect(change).toBeNull();
		expect(inTime).toMatchObject({ median: null, versusMedian: null, record: null, streak: null });
		expect(inTime?.trend).toHaveLength(9);
	});
});
