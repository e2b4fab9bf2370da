import { describe, expect, it } from "vitest";
import { METRIC_CATALOGUE } from "@/lib/metrics/catalogue";
import { computeWeek } from "@/lib/metrics/compute-week";
import { METRIC_KEYS } from "@/lib/metrics/metric-key";
import { factsOf } from "../../../blueprints/facts-of";
import { ONE_POSTER } from "../../../blueprints/hard-weeks";

describe("catalogue", () => {
	it.each(METRIC_KEYS)("says of %s what it counts, in both languages and with its limits", (key) => {
		const { label, definition, limits } = METRIC_CATALOGUE[key];
		expect(label.en).toMatch(/^[A-Z]/);
		expect(label.ru).toMatch(/^[А-Я]/);
		expect(definition.length).toBeGreaterThan(10);
		expect(limits).toMatch(/\.$/);
	});

	it("holds exactly the metrics of a rollup, with labels that can be told apart", () => {
		expect(Object.keys(METRIC_CATALOGUE).sort()).toEqual([...METRIC_KEYS].sort());
		expect(new Set(METRIC_KEYS.map((key) => METRIC_CATALOGUE[key].label.en)).size).toBe(METRIC_KEYS.length);
		expect(new Set(METRIC_KEYS.map((key) => METRIC_CATALOGUE[key].label.ru)).size).toBe(METRIC_KEYS.length);
	});

	it("names the value a silent week really has", () => {
		// Five weeks after the one poster: even a month has forgotten.
		const silent = computeWeek(factsOf(ONE_POSTER, "2023-06-12")).metrics;
		for (const key of METRIC_KEYS) {
			if (key === "data_coverage" || silent[key].reason === "no_roster") continue;
			expect([key, silent[key].value]).toEqual([key, METRIC_CATALOGUE[key].empty]);
		}
	});

	it("shows shares in points and compares nothing else so", () => {
		for (const key of METRIC_KEYS) {
			const { unit, change } = METRIC_CATALOGUE[key];
			expect([key, change === "points"]).toEqual([key, unit === "share"]);
		}
	});
});
