import { describe, expect, test } from "vitest";
import type { MetricValue } from "@/lib/metrics/metric-value";
import { toComparedCell } from "@/lib/services/dashboard/metric-cell";

function aValue(over: Partial<MetricValue> = {}): MetricValue {
	return {
		value: 400,
		unit: "messages",
		numerator: null,
		denominator: null,
		status: "ok",
		coverage: 1,
		reason: null,
		...over,
	};
}

describe("a metric as pages print it", () => {
	test("prints the value, its change with sign, and what it is compared with", () => {
		const cell = toComparedCell("messages", aValue({ value: 600 }), aValue());
		expect(cell).toMatchObject({
			value: "600",
			change: { direction: "up", desirability: "good", text: "+50%", versus: "400 the week before" },
		});
	});

	test("prints a dash and the reason for what is unknown, never 0", () => {
		const cell = toComparedCell(
			"participation_rate",
			aValue({ value: null, unit: "share", status: "unknown", reason: "no_roster" }),
			null,
		);
		expect(cell).toMatchObject({ value: "—", note: "The number of members is not known.", change: null });
	});

	test("compares nothing with a week that is not whole", () => {
		expect(toComparedCell("messages", aValue(), aValue({ status: "partial" })).change).toBeNull();
	});

	test("says how much of a partial value was covered", () => {
		const cell = toComparedCell("messages", aValue({ status: "partial", reason: "gap_in_data", coverage: 0.62 }), null);
		expect(cell.note).toBe("Part of the week was never collected. 62% covered.");
	});

	test("a reason nobody wrote words for falls back to its status", () => {
		expect(toComparedCell("messages", aValue({ value: null, status: "pending", reason: "made_up" }), null).note).toBe(
			"Not yet: its time has not run out.",
		);
	});
});
