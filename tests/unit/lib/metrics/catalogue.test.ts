import { describe, expect, it } from "vitest";
import { METRIC_CATALOGUE } from "@/lib/metrics/catalogue";
import { computeWeek } from "@/lib/metrics/compute-week";
import { METRIC_KEYS } from "@/lib/metrics/metric-key";
import { part } from "../../../blueprints/dataset";
import { factsOf } from "../../../blueprints/facts-of";
import { ONE_POSTER } from "../../../blueprints/hard-weeks";

/** A chat without topics, and one nobody counted the members of, have no such number in any week. */
const NOT_APPLICABLE = new Set(["no_roster", "not_a_forum"]);

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
		// Seven months after the one poster: even half a year has forgotten.
		const held = {
			...ONE_POSTER,
			parts: [part("2023-05-01T00:00:00Z", "2024-01-01T00:00:00Z")],
			now: "2024-01-01T00:00:00Z",
		};
		const silent = computeWeek(factsOf(held, "2023-12-11")).metrics;
		for (const key of METRIC_KEYS) {
			if (key === "data_coverage" || NOT_APPLICABLE.has(silent[key].reason ?? "")) continue;
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
