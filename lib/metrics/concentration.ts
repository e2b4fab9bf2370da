import type { CONCENTRATION_DEFINITIONS } from "./definitions/concentration";
import { type Doubt, type Measure, mustNotBeZero, quotient } from "./measure";
import type { MetricValue } from "./metric-value";
import { sum } from "./people-tally";

type ConcentrationMetrics = Record<keyof typeof CONCENTRATION_DEFINITIONS, MetricValue>;

/** How many people the "top" of the top share is. */
export const TOP_PEOPLE = 10;
/** Inequality among fewer says more about them than about the group. */
const PEOPLE_MIN = 5;

/** Metrics 27 to 30, from the posts of each active member. */
export function measureConcentration(counts: readonly number[], measure: Measure): ConcentrationMetrics {
	const posts = sum(counts);
	const n = counts.length;
	const empty = mustNotBeZero(posts);
	const few: Doubt[] = n < PEOPLE_MIN ? [...empty, { status: "suppressed", reason: "too_few" }] : [];
	return {
		top_share: measure("top_share", quotient(topSum(counts, TOP_PEOPLE), posts)),
		gini: measure("gini", { value: gini(counts), doubts: few }),
		gini_corrected: measure("gini_corrected", { value: correctedGini(counts), doubts: few }),
		contributor_absence_factor: measure("contributor_absence_factor", { value: absenceFactor(counts), doubts: few }),
		effective_voices: measure("effective_voices", { value: effectiveVoices(counts), doubts: empty }),
		effective_voices_simpson: measure("effective_voices_simpson", {
			value: effectiveVoicesSimpson(counts),
			doubts: empty,
		}),
	};
}

/** Sum of the `k` largest counts. */
export function topSum(counts: readonly number[], k: number): number {
	return sum(descending(counts).slice(0, k));
}

/** Gini coefficient of the counts, 0 (all equal) to 1 − 1/n. Deaton's rank form; source: "The Economics of 90-9-1". */
export function gini(counts: readonly number[]): number {
	const total = sum(counts);
	const n = counts.length;
	if (total === 0) return 0;
	const ranked = descending(counts).reverse();
	return (2 * sum(ranked.map((count, index) => (index + 1) * count))) / (n * total) - (n + 1) / n;
}

/** Gini coefficient times n/(n−1): 1 when one person wrote everything. 0 for fewer than two. */
export function correctedGini(counts: readonly number[]): number {
	const n = counts.length;
	return n > 1 ? (gini(counts) * n) / (n - 1) : 0;
}

/** Fewest people with half of the posts or more (CHAOSS contributor absence factor). 0 for no posts. */
export function absenceFactor(counts: readonly number[]): number {
	const half = sum(counts) / 2;
	let reached = 0;
	let people = 0;
	for (const count of descending(counts)) {
		if (reached >= half) break;
		reached += count;
		people += 1;
	}
	return people;
}

/** exp of the Shannon entropy of the shares. */
export function effectiveVoices(counts: readonly number[]): number {
	return Math.exp(-sum(sharesOf(counts).map((share) => share * Math.log(share))));
}

/** Inverse of Simpson's concentration of the shares. */
export function effectiveVoicesSimpson(counts: readonly number[]): number {
	return 1 / sum(sharesOf(counts).map((share) => share ** 2));
}

/** Sorted, so that floating-point sums do not depend on the order rows arrived in. */
function sharesOf(counts: readonly number[]): number[] {
	const total = sum(counts);
	return descending(counts)
		.filter((count) => count > 0)
		.map((count) => count / total);
}

function descending(counts: readonly number[]): number[] {
	return [...counts].sort((a, b) => b - a);
}
