import { expect, test } from "vitest";
import { METRIC_CATALOGUE } from "@/lib/metrics/catalogue";
import { METRIC_KEYS } from "@/lib/metrics/metric-key";
import { readTracked, trackedFiles } from "../support/tracked-files";

const blueprints = trackedFiles()
	.filter((path) => path.startsWith("tests/blueprints/") && path.endsWith(".ts"))
	.map(readTracked)
	.join("\n");

test.each(METRIC_KEYS)("%s has a row in the catalogue that says what it is, in both languages", (key) => {
	const { label, definition, limits } = METRIC_CATALOGUE[key];
	expect([label.en, label.ru, definition, limits].filter((text) => text.trim().length < 3)).toEqual([]);
});

test.each(METRIC_KEYS)("%s has a week computed by hand", (key) => {
	expect(blueprints).toMatch(new RegExp(`\\b${key}\\b`));
});

test("the documentation of metrics names every one of them", () => {
	const documentation = readTracked("METRICS.md");
	expect(METRIC_KEYS.filter((key) => !documentation.includes(METRIC_CATALOGUE[key].label.en))).toEqual([]);
});
