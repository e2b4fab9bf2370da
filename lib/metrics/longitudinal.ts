import { METRIC_CATALOGUE } from "./catalogue";
import { type Change, compareValues, desirabilityOf } from "./change";
import { medianOf } from "./median-of";
import type { MetricKey } from "./metric-key";
import type { MetricValue } from "./metric-value";

/** How a week's number stands among the weeks before it. Only weeks known whole are compared with. */
export interface Standing {
	/** Median of the four weeks before; `null` with fewer than three known. */
	readonly median: number | null;
	/** Change from that median; `null` where either is not known. */
	readonly versusMedian: Change | null;
	/** No week of those known was as high, or as low; `weeks` counts this one too. */
	readonly record: { readonly kind: "highest" | "lowest"; readonly weeks: number } | null;
	/** Weeks in a row that ended each higher, or each lower, than the one before. */
	readonly streak: { readonly direction: "up" | "down"; readonly weeks: number } | null;
}

/** Weeks of the median a value is seen against, and how many of them must be known for it to mean anything. */
export const MEDIAN_WEEKS = 4;
const MEDIAN_KNOWN_MIN = 3;
/** Earlier weeks from which on a robust z-score says more than the size of the number. */
const ROBUST_FROM = 6;
/** Two robust standard deviations. */
const ROBUST_SIGMAS = 2;
/** Makes the median absolute deviation of a normal distribution its standard deviation. */
const MAD_SCALE = 1.4826;
/** Records and streaks of a younger history happen every other week. */
const HISTORY_MIN = 8;
const STREAK_MIN = 3;

const NOTHING: Standing = { median: null, versusMedian: null, record: null, streak: null };

/**
 * Where a metric's number stands. `earlier` are the weeks before, nearest first, `null` for one that nobody measured. A
 * number that is not whole stands nowhere.
 */
export function standingOf(key: MetricKey, current: MetricValue, earlier: readonly (MetricValue | null)[]): Standing {
	if (current.status !== "ok" || current.value === null || METRIC_CATALOGUE[key].change === "none") return NOTHING;
	const values = earlier.map((metric) => (metric?.status === "ok" ? metric.value : null));
	const known = values.filter((value) => value !== null);
	const median = recentMedian(values);
	return {
		median,
		versusMedian: median === null ? null : compareWithMedian(key, current, median, known),
		record: known.length < HISTORY_MIN ? null : recordOf(current.value, known),
		streak: known.length < HISTORY_MIN ? null : streakOf([current.value, ...values]),
	};
}

/** Median of the four weeks before, `null` with fewer than three known. `earlier` nearest first, `null`: not known whole. */
export function recentMedian(earlier: readonly (number | null)[]): number | null {
	const recent = earlier.slice(0, MEDIAN_WEEKS).filter((value) => value !== null);
	return recent.length < MEDIAN_KNOWN_MIN ? null : medianOf(recent);
}

/** Distance from the median of the values in robust standard deviations; `null`: they do not vary. */
export function robustZ(value: number, values: readonly number[]): number | null {
	const median = medianOf(values);
	const deviation = MAD_SCALE * medianOf(values.map((other) => Math.abs(other - median)));
	return deviation > 0 ? (value - median) / deviation : null;
}

/** With six known weeks their own spread is the noise band; with fewer the size of the number is. */
function compareWithMedian(key: MetricKey, current: MetricValue, median: number, known: readonly number[]) {
	const change = compareValues(key, { value: median }, current);
	const z = known.length < ROBUST_FROM ? null : robustZ(current.value ?? 0, known);
	if (change === null || z === null) return change;
	const isSignal = Math.abs(z) > ROBUST_SIGMAS && change.kind !== "same";
	return {
		...change,
		isSignal,
		desirability: isSignal ? desirabilityOf(METRIC_CATALOGUE[key], change.amount) : ("neutral" as const),
	};
}

function recordOf(value: number, known: readonly number[]): Standing["record"] {
	const weeks = known.length + 1;
	if (value > Math.max(...known)) return { kind: "highest", weeks };
	return value < Math.min(...known) ? { kind: "lowest", weeks } : null;
}

/** `values` newest first. A week that is not known ends the run. */
function streakOf(values: readonly (number | null)[]): Standing["streak"] {
	const [newest = null, before = null] = values;
	if (newest === null || before === null || newest === before) return null;
	const sign = Math.sign(newest - before);
	let weeks = 0;
	for (let at = 0; at + 1 < values.length; at += 1) {
		const [later, earlier] = [values[at] ?? null, values[at + 1] ?? null];
		if (later === null || earlier === null || Math.sign(later - earlier) !== sign) break;
		weeks += 1;
	}
	return weeks < STREAK_MIN ? null : { direction: sign > 0 ? "up" : "down", weeks };
}
