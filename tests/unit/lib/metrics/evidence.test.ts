import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { METRIC_CATALOGUE } from "@/lib/metrics/catalogue";
import { computeWeek } from "@/lib/metrics/compute-week";
import type { Evidence } from "@/lib/metrics/evidence";
import { evidenceOf } from "@/lib/metrics/evidence/evidence-of";
import { EVIDENCE_RULES } from "@/lib/metrics/evidence/evidence-rules";
import { recountEvidence, totalOf } from "@/lib/metrics/evidence/recount-evidence";
import { METRIC_KEYS, type MetricKey } from "@/lib/metrics/metric-key";
import type { MetricValue } from "@/lib/metrics/metric-value";
import { anyDataset, WEEKS_WITHIN } from "../../../blueprints/any-dataset";
import type { Dataset } from "../../../blueprints/dataset";
import { evidenceFactsOf } from "../../../blueprints/evidence-facts-of";
import { ORDINARY, ORDINARY_WEEK } from "../../../blueprints/ordinary-week";

const anyCase = fc.record({ data: anyDataset, weekStart: fc.constantFrom(...WEEKS_WITHIN) });
/** Each run looks at every metric of one week. */
const RUNS = { numRuns: 120 };

interface Look {
	readonly key: MetricKey;
	readonly metric: MetricValue;
	readonly evidence: Evidence;
	readonly data: Dataset;
}

function lookAt(data: Dataset, weekStart: string): Look[] {
	const facts = evidenceFactsOf(data, weekStart);
	const { metrics } = computeWeek(facts);
	return METRIC_KEYS.map((key) => ({ key, metric: metrics[key], evidence: evidenceOf(key, facts), data }));
}

function inEveryWeek(check: (look: Look) => void): void {
	fc.assert(
		fc.property(anyCase, ({ data, weekStart }) => {
			for (const look of lookAt(data, weekStart)) check(look);
		}),
		RUNS,
	);
}

describe("the evidence of a number", () => {
	it("gives the number when it is counted again", () => {
		const seen = new Set<MetricKey>();
		inEveryWeek(({ key, metric, evidence }) => {
			if (metric.value === null) return;
			if (metric.value !== 0) seen.add(key);
			expect([key, rounded(recountEvidence(evidence))]).toEqual([key, rounded(metric.value)]);
		});
		// A number that is always unknown or zero would prove nothing.
		expect(METRIC_KEYS.filter((key) => !seen.has(key) && !NEVER_KNOWN.has(key))).toEqual([]);
	});

	it("has the parts of the quotient the number shows", () => {
		inEveryWeek(({ key, metric, evidence }) => {
			if (evidence.recount !== "ratio" || metric.numerator === null || metric.denominator === null) return;
			const parts = [totalOf(evidence.numerator), totalOf(evidence.denominator ?? [])];
			// Hours are shown with two decimals.
			expect([key, ...parts.map((part) => part.toFixed(1))]).toEqual([
				key,
				metric.numerator.toFixed(1),
				metric.denominator.toFixed(1),
			]);
		});
	});

	it("has nothing to say where there is nothing to take a number of", () => {
		inEveryWeek(({ key, metric, evidence }) => {
			if (metric.reason !== "zero_denominator" && metric.reason !== "no_losses") return;
			expect([key, recountEvidence(evidence)]).toEqual([key, null]);
		});
	});

	it("lists each thing once, with messages that are stored, most first", () => {
		inEveryWeek(({ key, evidence, data }) => {
			const stored = new Set([...data.posts, ...(data.comings ?? [])].map(({ id }) => id));
			for (const side of [evidence.numerator, evidence.denominator ?? []]) {
				const amounts = side.map(({ amount }) => amount);
				expect([key, new Set(side.map((item) => item.key)).size]).toEqual([key, side.length]);
				expect(side.flatMap(({ messageIds }) => messageIds).filter((id) => !stored.has(id))).toEqual([]);
				expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
			}
		});
	});

	it("names messages of the person it is about", () => {
		inEveryWeek(({ key, evidence, data }) => {
			if (EVIDENCE_RULES[key].numerator.shows !== "person") return;
			const writers = new Map(data.posts.map(({ id, by }) => [id, by]));
			for (const { personId, messageIds } of evidence.numerator) {
				for (const id of messageIds) expect([key, id, writers.get(id)]).toEqual([key, id, personId]);
			}
		});
	});

	it.each(METRIC_KEYS)("of %s is there in an ordinary week, with messages wherever people did something", (key) => {
		const look = lookAt(ORDINARY, ORDINARY_WEEK).find((found) => found.key === key);
		if (look === undefined) throw new Error(`${key} is not measured.`);
		const { metric, evidence } = look;
		if (metric.value === null || metric.value === 0) return;
		expect(evidence.numerator.length).toBeGreaterThan(0);
		if (!WITHOUT_MESSAGES.has(key))
			expect(evidence.numerator.some(({ messageIds }) => messageIds.length > 0)).toBe(true);
	});
});

describe("a gap in collecting", () => {
	const gapped = (data: Dataset): Dataset => {
		const [first] = data.parts;
		return { ...data, parts: first === undefined ? [] : [{ ...first, lastAt: new Date("2023-03-30T00:00:00Z") }] };
	};

	it("makes every number of the week less than whole at once", () => {
		fc.assert(
			fc.property(anyDataset, (data) => {
				const facts = evidenceFactsOf({ ...gapped(data), now: "2024-01-01T00:00:00Z" }, "2023-03-27");
				const { metrics } = computeWeek(facts);
				expect(METRIC_KEYS.filter((key) => metrics[key].status === "ok")).toEqual([]);
			}),
			{ numRuns: 60 },
		);
	});

	it("leaves none of them whole where it took the whole week, and none is 0", () => {
		const facts = evidenceFactsOf(
			{ zone: "Europe/Berlin", posts: [], parts: [], now: "2024-01-01T00:00:00Z" },
			"2023-03-27",
		);
		const { metrics } = computeWeek(facts);
		expect(METRIC_KEYS.filter((key) => metrics[key].value !== null)).toEqual([]);
	});
});

function rounded(value: number | null): string {
	return value === null ? "nothing" : value.toFixed(9);
}

/** Of these no dataset here tells: nobody counted the members. */
const NEVER_KNOWN: ReadonlySet<MetricKey> = new Set(["participation_rate", "unexplained_members"]);
/** What no message shows: time that was collected, numbers nobody holds, counts of members. */
const WITHOUT_MESSAGES: ReadonlySet<MetricKey> = new Set(["data_coverage", "id_gaps"]);

describe("the rules of evidence", () => {
	it.each(METRIC_KEYS)("of %s agree with its definition on what it is taken over", (key) => {
		const rule = EVIDENCE_RULES[key];
		expect(rule.denominator === null).toBe(rule.recount !== "ratio");
		expect(rule.formula !== undefined).toBe(rule.recount === "formula");
		if (METRIC_CATALOGUE[key].unit === "share") expect(rule.recount).toMatch(/ratio|formula/);
	});
});
