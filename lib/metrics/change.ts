import { METRIC_CATALOGUE } from "./catalogue";
import type { MetricDefinition } from "./metric-definition";
import type { MetricKey } from "./metric-key";
import type { MetricValue } from "./metric-value";

/** How a value differs from an earlier one. */
export interface Change {
	readonly kind: "percent" | "absolute" | "points" | "new" | "stopped" | "same";
	/** Signed: 0.18 for +18 % (`percent`), a number (`absolute`, `new`, `stopped`), a difference of shares (`points`). */
	readonly amount: number;
	/** Beyond what chance alone does to numbers of this size: worth an arrow. */
	readonly isSignal: boolean;
	/** Good or bad news by the metric's polarity; `neutral` within the noise. */
	readonly desirability: "good" | "bad" | "neutral";
}

/** What two weeks are compared by; the parts of a quotient sharpen the noise band when they are known. */
export type Comparable = Pick<MetricValue, "value"> &
	Partial<Pick<MetricValue, "numerator" | "denominator" | "status">>;

/** Below this a percentage makes a mountain of one person. */
const PERCENT_FROM = 10;
/** Two standard deviations: about one false arrow in twenty. */
const NOISE_SIGMAS = 2;
/** Without its parts a share must move this far. */
const SHARE_NOISE = 0.05;
/** A frozen number is called revised when the later one differs by more. */
const REVISED_FROM = 0.05;

/** The change of one metric, or `null` when either side is not whole: an unfinished week compares with nothing. */
export function compareMetric(key: MetricKey, previous: MetricValue, current: MetricValue): Change | null {
	if (previous.status !== "ok" || current.status !== "ok") return null;
	return compareValues(key, previous, current);
}

/** The change between two values of a metric, or `null` when one is unknown or the catalogue forbids comparing. */
export function compareValues(key: MetricKey, previous: Comparable, current: Comparable): Change | null {
	const definition = METRIC_CATALOGUE[key];
	if (definition.change === "none" || previous.value === null || current.value === null) return null;
	const difference = current.value - previous.value;
	const isSignal = Math.abs(difference) > noiseOf(definition, previous, current);
	const desirability = isSignal ? desirabilityOf(definition, difference) : "neutral";
	return { ...sizeOf(definition, previous.value, current.value), isSignal, desirability };
}

/** Whether a number measured again is so far from the frozen one that the recap must say "revised". */
export function isRevised(frozen: number | null, now: number | null): boolean {
	if (frozen === null || now === null) return frozen !== now;
	return Math.abs(now - frozen) > REVISED_FROM * Math.abs(frozen);
}

function sizeOf(definition: MetricDefinition, before: number, after: number): Pick<Change, "kind" | "amount"> {
	const amount = after - before;
	if (amount === 0) return { kind: "same", amount: 0 };
	if (definition.change === "points") return { kind: "points", amount };
	if (before === 0) return { kind: "new", amount };
	if (after === 0) return { kind: "stopped", amount };
	return before >= PERCENT_FROM ? { kind: "percent", amount: amount / before } : { kind: "absolute", amount };
}

/** Whether a difference is good or bad news, by the metric's polarity. */
export function desirabilityOf({ polarity }: MetricDefinition, difference: number): Change["desirability"] {
	if (polarity === "none" || difference === 0) return "neutral";
	return difference > 0 === (polarity === "up") ? "good" : "bad";
}

/** Half the width of the band a value stays in by chance: Poisson for counts, binomial for shares. */
function noiseOf({ unit }: MetricDefinition, previous: Comparable, current: Comparable): number {
	if (unit === "share") return shareNoise(previous, current);
	if (unit === "ratio") {
		const { numerator, denominator } = previous;
		if (!numerator || !denominator) return NOISE_SIGMAS * Math.sqrt(Math.max(previous.value ?? 0, 1));
		return (NOISE_SIGMAS * Math.sqrt(numerator)) / denominator;
	}
	return NOISE_SIGMAS * Math.sqrt(Math.max(previous.value ?? 0, 1));
}

function shareNoise(previous: Comparable, current: Comparable): number {
	const [n, m] = [previous.denominator, current.denominator];
	if (!n || !m) return SHARE_NOISE;
	const pooled = ((previous.value ?? 0) * n + (current.value ?? 0) * m) / (n + m);
	return NOISE_SIGMAS * Math.sqrt(Math.max(0, pooled * (1 - pooled)) * (1 / n + 1 / m));
}
