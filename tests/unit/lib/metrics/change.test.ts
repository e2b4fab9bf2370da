import { describe, expect, it } from "vitest";
import { compareMetric, compareValues, isRevised } from "@/lib/metrics/change";
import type { MetricKey } from "@/lib/metrics/metric-key";
import type { MetricStatus, MetricValue } from "@/lib/metrics/metric-value";

function compare(key: MetricKey, previous: number | null, current: number | null) {
	return compareValues(key, { value: previous }, { value: current });
}

function metricOf(value: number | null, status: MetricStatus = "ok"): MetricValue {
	return { value, unit: "count", numerator: null, denominator: null, status, coverage: 1, reason: null };
}

describe("change", () => {
	it.each([
		["percent from ten on", 50, 60, "percent", 0.2],
		["the difference below ten", 9, 12, "absolute", 3],
		["exactly ten is a percentage", 10, 5, "percent", -0.5],
		["from zero is new, never a percentage", 0, 40, "new", 40],
		["to zero has stopped", 40, 0, "stopped", -40],
		["equal is the same", 7, 7, "same", 0],
		["two zeros are the same", 0, 0, "same", 0],
	])("%s: %i to %i", (_, previous, current, kind, amount) => {
		expect(compare("messages", previous, current)).toMatchObject({ kind, amount });
	});

	it("gives shares in points, also from zero", () => {
		expect(compare("reply_rate", 0.25, 0.5)).toMatchObject({ kind: "points", amount: 0.25 });
		expect(compare("reply_rate", 0, 0.5)).toMatchObject({ kind: "points", amount: 0.5 });
	});

	it("compares nothing with the unknown", () => {
		expect(compare("messages", null, 5)).toBeNull();
		expect(compare("messages", 5, null)).toBeNull();
	});

	it("compares nothing the catalogue forbids to compare", () => {
		expect(compare("gini", 0.4, 0.9)).toBeNull();
	});

	it("compares no week that is not whole", () => {
		expect(compareMetric("messages", metricOf(50), metricOf(80))).not.toBeNull();
		expect(compareMetric("messages", metricOf(50), metricOf(80, "partial"))).toBeNull();
		expect(compareMetric("messages", metricOf(50, "partial"), metricOf(80))).toBeNull();
	});

	it.each([
		[100, 120, false],
		[100, 121, true],
		[100, 79, true],
		[0, 2, false],
		[0, 3, true],
	])("from %i to %i beyond two standard deviations of a count: %s", (previous, current, isSignal) => {
		expect(compare("messages", previous, current)?.isSignal).toBe(isSignal);
	});

	it("asks more of a share when few were asked", () => {
		const share = (value: number, denominator: number) => ({ value, denominator });
		expect(compareValues("reply_rate", share(0.4, 20), share(0.6, 20))?.isSignal).toBe(false);
		expect(compareValues("reply_rate", share(0.4, 200), share(0.6, 200))?.isSignal).toBe(true);
	});

	it("scales a quotient's noise by what it is over", () => {
		const perPost = (numerator: number, denominator: number) => ({
			value: numerator / denominator,
			numerator,
			denominator,
		});
		expect(compareValues("reactions_per_post", perPost(100, 100), perPost(119, 100))?.isSignal).toBe(false);
		expect(compareValues("reactions_per_post", perPost(100, 100), perPost(121, 100))?.isSignal).toBe(true);
	});

	it.each([
		["more messages are good", "messages", 50, 90, "good"],
		["fewer are bad", "messages", 90, 50, "bad"],
		["more who fell silent are bad", "churned_members", 10, 40, "bad"],
		["fewer who fell silent are good", "churned_members", 40, 10, "good"],
		["no direction of all senders' messages is good or bad", "messages_total", 50, 90, "neutral"],
		["within the noise nothing is", "messages", 100, 110, "neutral"],
	] as const)("%s", (_, key, previous, current, desirability) => {
		expect(compare(key, previous, current)?.desirability).toBe(desirability);
	});

	it.each([
		[100, 105, false],
		[100, 106, true],
		[100, 94, true],
		[0, 0, false],
		[0, 1, true],
		[null, null, false],
		[null, 5, true],
	])("frozen %s, now %s: revised %s", (frozen, now, revised) => {
		expect(isRevised(frozen, now)).toBe(revised);
	});
});
