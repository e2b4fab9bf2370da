import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { METRIC_CATALOGUE } from "@/lib/metrics/catalogue";
import { computeWeek } from "@/lib/metrics/compute-week";
import type { Evidence } from "@/lib/metrics/evidence";
import { evidenceOf } from "@/lib/metrics/evidence/evidence-of";
import { EVIDENCE_RULES } from "@/lib/metrics/evidence/evidence-rules";
import { totalOf } from "@/lib/metrics/evidence/person-items";
import { recountEvidence } from "@/lib/metrics/evidence/recount-evidence";
import { WeekIndex } from "@/lib/metrics/evidence/week-index";
import { METRIC_KEYS, type MetricKey } from "@/lib/metrics/metric-key";
import type { MetricValue } from "@/lib/metrics/metric-value";
import { anyDataset, WEEKS_WITHIN } from "../../../blueprints/any-dataset";
import { type Dataset, type Post, part } from "../../../blueprints/dataset";
import { evidenceFactsOf } from "../../../blueprints/evidence-facts-of";
import { HALF_YEAR, HALF_YEAR_WEEK } from "../../../blueprints/half-year";
import { FORUM } from "../../../blueprints/hard-weeks";
import { ORDINARY, ORDINARY_WEEK } from "../../../blueprints/ordinary-week";
import { QUESTION_WEEK, QUESTIONS } from "../../../blueprints/question-week";
import { SHIPPING, SHIPPING_WEEK } from "../../../blueprints/shipping-week";

interface Look {
	readonly key: MetricKey;
	readonly metric: MetricValue;
	readonly evidence: Evidence;
	readonly data: Dataset;
}

/** Two circles of three who ask and answer among themselves, an hour apart. */
const CIRCLES: Dataset = {
	zone: "UTC",
	posts: [1, 2, 3, 4, 5, 6].flatMap((by): Post[] => {
		const at = (minute: number) => `2023-05-08T${String(8 + by).padStart(2, "0")}:${minute}:00Z`;
		const helper = by % 3 === 0 ? by - 2 : by + 1;
		return [
			{ id: by * 10, at: at(10), by, labels: ["question"], words: 6 },
			{ id: by * 10 + 1, at: at(40), by: helper, replyTo: by * 10, words: 6 },
		];
	}),
	parts: [part("2023-05-01T00:00:00Z", "2023-06-01T00:00:00Z")],
	beginsWithGroup: true,
	now: "2023-07-01T00:00:00Z",
};

/** Weeks counted by hand elsewhere: what random ones never have is in them. */
const COUNTED_WEEKS: readonly (readonly [Dataset, string])[] = [
	[ORDINARY, ORDINARY_WEEK],
	[QUESTIONS, QUESTION_WEEK],
	[SHIPPING, SHIPPING_WEEK],
	[HALF_YEAR, HALF_YEAR_WEEK],
	[FORUM, "2023-05-08"],
	[CIRCLES, "2023-05-08"],
];
const CHECKS = [givesTheNumber, hasItsParts, isSilentOverNothing, listsEachOnce, namesTheirWriter];

function lookAt(data: Dataset, weekStart: string): Look[] {
	const facts = evidenceFactsOf(data, weekStart);
	const { metrics } = computeWeek(facts);
	const index = new WeekIndex(facts);
	return METRIC_KEYS.map((key) => ({ key, metric: metrics[key], evidence: evidenceOf(key, facts, index), data }));
}

describe("the evidence of a number", () => {
	it("gives the number and its parts when counted again, in any week of any group", { timeout: 60_000 }, () => {
		const anyCase = fc.record({ data: anyDataset, weekStart: fc.constantFrom(...WEEKS_WITHIN) });
		fc.assert(
			fc.property(anyCase, ({ data, weekStart }) => {
				for (const look of lookAt(data, weekStart)) for (const check of CHECKS) check(look);
			}),
			{ numRuns: 25 },
		);
	});

	it("gives the numbers of weeks counted by hand, of which every number is more than nothing somewhere", () => {
		const seen = new Set<MetricKey>();
		for (const [data, weekStart] of COUNTED_WEEKS) {
			for (const look of lookAt(data, weekStart)) {
				for (const check of CHECKS) check(look);
				if (look.metric.value !== null && look.metric.value !== 0) seen.add(look.key);
			}
		}
		expect(METRIC_KEYS.filter((key) => !seen.has(key))).toEqual([]);
	});

	it("has messages wherever people did something", () => {
		const silent = new Set<MetricKey>(METRIC_KEYS);
		for (const [data, weekStart] of COUNTED_WEEKS) {
			for (const { key, evidence } of lookAt(data, weekStart)) {
				if (evidence.numerator.some(({ messageIds }) => messageIds.length > 0)) silent.delete(key);
			}
		}
		expect([...silent]).toEqual(["data_coverage", "id_gaps"]);
	});

	it.each(METRIC_KEYS)("of %s is taken over what its definition says", (key) => {
		const rule = EVIDENCE_RULES[key];
		if (rule.recount === "ratio") expect(rule.denominator).not.toBeNull();
		expect(rule.formula !== undefined).toBe(rule.recount === "formula");
		if (METRIC_CATALOGUE[key].unit === "share") expect(rule.recount).toMatch(/ratio|formula/);
	});
});

describe("a gap in collecting", () => {
	const GAPPED = new Date("2023-03-30T00:00:00Z");

	it("makes every number of the week less than whole at once", { timeout: 60_000 }, () => {
		fc.assert(
			fc.property(anyDataset, (data) => {
				const [first] = data.parts;
				const parts = first === undefined ? [] : [{ ...first, lastAt: GAPPED }];
				const facts = evidenceFactsOf({ ...data, parts, now: "2024-01-01T00:00:00Z" }, "2023-03-27");
				const { metrics } = computeWeek(facts);
				expect(METRIC_KEYS.filter((key) => metrics[key].status === "ok")).toEqual([]);
			}),
			{ numRuns: 15 },
		);
	});

	it("over the whole of a week leaves nothing known, and nothing 0", () => {
		const nothing: Dataset = { zone: "Europe/Berlin", posts: [], parts: [], now: "2024-01-01T00:00:00Z" };
		const { metrics } = computeWeek(evidenceFactsOf(nothing, "2023-03-27"));
		expect(METRIC_KEYS.filter((key) => metrics[key].value !== null)).toEqual([]);
	});
});

function givesTheNumber({ key, metric, evidence }: Look): void {
	if (metric.value === null) return;
	expect([key, rounded(recountEvidence(evidence))]).toEqual([key, rounded(metric.value)]);
}

/** Hours are shown with two decimals. */
function hasItsParts({ key, metric, evidence }: Look): void {
	if (evidence.recount !== "ratio" || metric.numerator === null || metric.denominator === null) return;
	const parts = [totalOf(evidence.numerator), totalOf(evidence.denominator ?? [])].map((part) => part.toFixed(1));
	expect([key, ...parts]).toEqual([key, metric.numerator.toFixed(1), metric.denominator.toFixed(1)]);
}

function isSilentOverNothing({ key, metric, evidence }: Look): void {
	if (metric.reason !== "zero_denominator" && metric.reason !== "no_losses") return;
	expect([key, recountEvidence(evidence)]).toEqual([key, null]);
}

function listsEachOnce({ key, evidence, data }: Look): void {
	const stored = new Set([...data.posts, ...(data.comings ?? [])].map(({ id }) => id));
	for (const side of [evidence.numerator, evidence.denominator ?? []]) {
		const amounts = side.map(({ amount }) => amount);
		expect([key, new Set(side.map((item) => item.key)).size]).toEqual([key, side.length]);
		expect([key, side.flatMap(({ messageIds }) => messageIds).filter((id) => !stored.has(id))]).toEqual([key, []]);
		expect(side.filter(({ messageIds }) => new Set(messageIds).size !== messageIds.length)).toEqual([]);
		expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
	}
}

/** Here people are also shown by what they reacted to, or by who answered them. */
const SHOWS_OTHERS: ReadonlySet<MetricKey> = new Set([
	"active_with_reactors",
	"welcomed_rate",
	"degree_centralisation",
	"decentralisation",
]);

function namesTheirWriter({ key, evidence, data }: Look): void {
	if (EVIDENCE_RULES[key].numerator.shows !== "person" || SHOWS_OTHERS.has(key)) return;
	const writers = new Map(data.posts.map(({ id, by }) => [id, by]));
	for (const { id, who } of data.comings ?? []) writers.set(id, who);
	const wrong = evidence.numerator.flatMap(({ personId, messageIds }) =>
		messageIds.filter((id) => writers.get(id) !== personId),
	);
	expect([key, wrong]).toEqual([key, []]);
}

function rounded(value: number | null): string {
	return value === null ? "nothing" : value.toFixed(9);
}
