import fc from "fast-check";
import { expect, it } from "vitest";
import { computeWeek } from "@/lib/metrics/compute-week";
import { addDays, type LocalDate } from "@/lib/time/local-date";
import { type Dataset, part } from "../../../../blueprints/dataset";
import { factsOf } from "../../../../blueprints/facts-of";

const WEEK = "2023-07-03" as LocalDate;
const post = fc.record({ by: fc.integer({ min: 1, max: 9 }), daysAgo: fc.integer({ min: -6, max: 180 }) });

function dataOf(posts: readonly { readonly by: number; readonly daysAgo: number }[]): Dataset {
	return {
		zone: "UTC",
		beginsWithGroup: true,
		parts: [part("2022-12-01T00:00:00Z", "2023-08-01T00:00:00Z", [1, 10_000])],
		now: "2023-08-01T00:00:00Z",
		posts: posts
			.map(({ by, daysAgo }) => ({ by, at: `${addDays(WEEK, -daysAgo)}T12:00:00Z` }))
			.sort((a, b) => (a.at < b.at ? -1 : 1))
			.map((one, index) => ({ id: index + 1, ...one })),
	};
}

it("every active member of a week is of exactly one cohort, and the retentions agree about who is counted", () => {
	let retained = 0;
	fc.assert(
		fc.property(fc.array(post, { minLength: 1, maxLength: 40 }), (posts) => {
			const { metrics, cohorts } = computeWeek(factsOf(dataOf(posts), WEEK));
			const active = metrics.active_members.value ?? 0;
			expect(cohorts.reduce((sum, cell) => sum + cell.active, 0)).toBe(active);
			expect(cohorts[0]?.size).toBe(metrics.new_voices.value);
			expect(cohorts.every((cell) => cell.active <= cell.size)).toBe(true);
			expect(new Set(posts.map(({ by }) => by)).size).toBe(cohorts.reduce((sum, cell) => sum + cell.size, 0));
			const [overall, rolling] = [metrics.overall_retention_4w, metrics.rolling_retention_4w];
			expect(rolling.denominator).toBe(overall.denominator);
			expect(rolling.numerator ?? 0).toBeGreaterThanOrEqual(overall.numerator ?? 0);
			expect([metrics.cohort_retention_4w.numerator, metrics.cohort_retention_4w.denominator]).toEqual([
				cohorts[4]?.active,
				cohorts[4]?.size,
			]);
			retained += overall.numerator ?? 0;
		}),
		{ numRuns: 40 },
	);
	expect(retained).toBeGreaterThan(0);
});
