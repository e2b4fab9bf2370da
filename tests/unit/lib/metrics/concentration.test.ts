import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { absenceFactor, effectiveVoices, effectiveVoicesSimpson, gini, topSum } from "@/lib/metrics/concentration";

/** CHAOSS's own example of the contributor absence factor. */
const CHAOSS = [1000, 202, 90, 33, 332, 343, 42, 433];

const corrected = (counts: readonly number[]) => (gini(counts) * counts.length) / (counts.length - 1);
const anyCounts = fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 60 });

describe("concentration", () => {
	it("reproduces the published example", () => {
		expect(gini(CHAOSS)).toBeCloseTo(0.4855, 4);
		expect(corrected(CHAOSS)).toBeCloseTo(0.5549, 4);
		expect(absenceFactor(CHAOSS)).toBe(2);
		expect(effectiveVoices(CHAOSS)).toBeCloseTo(5.29, 2);
		expect(effectiveVoicesSimpson(CHAOSS)).toBeCloseTo(4.18, 2);
	});

	it.each([
		[[5, 5, 5, 5], 0, 0],
		[[10, 0, 0, 0, 0], 0.8, 1],
	])("gives %j a Gini of %d, corrected %d", (counts, plain, unbiased) => {
		expect(gini(counts)).toBeCloseTo(plain, 12);
		expect(corrected(counts)).toBeCloseTo(unbiased, 12);
	});

	it.each([
		[[5, 5, 5, 5], 2],
		[[1, 2, 3, 4, 10], 1],
		[[1, 1, 1], 2],
		[[], 0],
	])("needs of %j the largest %i for a half: exactly a half is enough", (counts, people) => {
		expect(absenceFactor(counts)).toBe(people);
	});

	it("sums the largest, however they are ordered", () => {
		expect(topSum([3, 9, 1, 7], 2)).toBe(16);
		expect(topSum([3], 10)).toBe(3);
	});

	it("stays within its bounds and does not depend on order or scale", () => {
		fc.assert(
			fc.property(anyCounts, (counts) => {
				const n = counts.length;
				expect(gini(counts)).toBeGreaterThanOrEqual(-1e-9);
				expect(gini(counts)).toBeLessThanOrEqual(1 - 1 / n + 1e-9);
				expect(effectiveVoices(counts)).toBeLessThanOrEqual(n + 1e-6);
				expect(effectiveVoicesSimpson(counts)).toBeLessThanOrEqual(effectiveVoices(counts) + 1e-6);
				expect(effectiveVoicesSimpson(counts)).toBeGreaterThanOrEqual(1 - 1e-9);
				expect(absenceFactor(counts)).toBeLessThanOrEqual(Math.ceil(n / 2));
				const reversed = [...counts].reverse();
				expect(effectiveVoices(reversed)).toBe(effectiveVoices(counts));
				expect(gini(counts.map((count) => count * 3))).toBeCloseTo(gini(counts), 9);
			}),
		);
	});
});
