import { METRIC_CATALOGUE } from "@/lib/metrics/catalogue";
import type { MetricDefinition } from "@/lib/metrics/metric-definition";
import { METRIC_KEYS, type MetricKey } from "@/lib/metrics/metric-key";
import { METRIC_REASONS } from "@/lib/metrics/metric-reason";
import { ROLLUP_VERSION } from "@/lib/metrics/week-rollup";
import { BREAKDOWNS, GROUND_RULES, WORKED_EXAMPLE } from "./metrics-doc-text";

const CHANGE_WORDS: Readonly<Record<MetricDefinition["change"], string>> = {
	relative: "percent from 10 on, else the difference",
	points: "percentage points",
	none: "not compared",
};
const POLARITY_WORDS: Readonly<Record<MetricDefinition["polarity"], string>> = {
	up: "more is better",
	down: "less is better",
	none: "neither direction is better",
};

/** The whole of METRICS.md, from the catalogue. */
export function metricsDoc(): string {
	return [
		"<!-- Written by scripts/docs/write-metrics-doc.ts from lib/metrics. Change the catalogue, not this file. -->",
		"# What every number means",
		`Definitions, version ${ROLLUP_VERSION}. Every number of a week comes from \`lib/metrics/compute-week.ts\`; this page is written from the same catalogue.`,
		GROUND_RULES,
		"## Why a number is not whole",
		table(
			["Reason", "Meaning"],
			Object.entries(METRIC_REASONS).map(([code, meaning]) => [`\`${code}\``, meaning]),
		),
		"## Metrics",
		"The number is that of the definition in the project's list of metrics; several keys can belong to one.",
		...METRIC_KEYS.map(section),
		"## Breakdowns",
		BREAKDOWNS,
		"## Worked example",
		WORKED_EXAMPLE,
	]
		.join("\n\n")
		.concat("\n");
}

function section(key: MetricKey): string {
	const metric = METRIC_CATALOGUE[key];
	const running = metric.whileRunning === "partial" ? "the count so far" : "nothing yet";
	return [
		`### ${metric.number}. ${metric.label.en} — \`${key}\``,
		metric.definition,
		metric.limits,
		[
			`Unit: ${metric.unit}.`,
			`Silent week: ${metric.empty === null ? "no value" : "0"}.`,
			`Running week: ${running}.`,
			`Change: ${CHANGE_WORDS[metric.change]}; ${POLARITY_WORDS[metric.polarity]}.`,
			`In Russian: ${metric.label.ru}.`,
		].join(" "),
	].join("\n\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
	return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
