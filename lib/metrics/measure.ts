import { METRIC_CATALOGUE } from "./catalogue";
import type { MetricKey } from "./metric-key";
import type { MetricReason } from "./metric-reason";
import type { MetricStatus, MetricValue } from "./metric-value";
import { type WeekFrame, WHOLE_FROM } from "./week-frame";

/** A reason to think less of a number. */
export interface Doubt {
	readonly status: Exclude<MetricStatus, "ok">;
	readonly reason: MetricReason;
}

/** What a family of metrics computed, before anybody asks how far it can be trusted. */
export interface Measured {
	readonly value: number;
	readonly numerator?: number;
	readonly denominator?: number;
	/** Doubts of this metric alone, weighed after those of the week. */
	readonly doubts?: readonly Doubt[];
	/** Replaces the week's own coverage. */
	readonly coverage?: number | null;
}

/** Builds one family's values with the week's doubts already weighed in. */
export type Measure = (key: MetricKey, measured: Measured) => MetricValue;

/** A measure for one week; `hasRows`: something was collected in it, whatever the sources say they held. */
export function measureOf(frame: WeekFrame, hasRows: boolean): Measure {
	return (key, measured) => {
		const doubts = [...weekDoubts(key, frame, hasRows), ...(measured.doubts ?? [])];
		return weigh(key, measured, doubts, measured.coverage === undefined ? frame.coverage : measured.coverage);
	};
}

/** `numerator / denominator`; a zero denominator makes it unknown. */
export function quotient(numerator: number, denominator: number, doubts: readonly Doubt[] = []): Measured {
	const value = denominator > 0 ? numerator / denominator : 0;
	return { value, numerator, denominator, doubts: [...doubts, ...mustNotBeZero(denominator)] };
}

const ZERO_DENOMINATOR: Doubt = { status: "unknown", reason: "zero_denominator" };

/** The doubt of anything taken over `base` when there is nothing to take it over. */
export function mustNotBeZero(base: number): Doubt[] {
	return base > 0 ? [] : [ZERO_DENOMINATOR];
}

/** Doubts in the history right before the week, for metrics that compare with it. */
export function previousWeekDoubts(frame: WeekFrame): Doubt[] {
	const coverage = frame.previousCoverage;
	if (coverage === null || coverage <= 0) return [{ status: "unknown", reason: "previous_week_unknown" }];
	return coverage < WHOLE_FROM ? [{ status: "partial", reason: "previous_week_partial" }] : [];
}

/** Doubts about anything that is said to happen for the first time. */
export function firstTimeDoubts(frame: WeekFrame): Doubt[] {
	return frame.isCensored ? [{ status: "partial", reason: "left_censored" }] : [];
}

function weekDoubts(key: MetricKey, frame: WeekFrame, hasRows: boolean): Doubt[] {
	const isUnseen = frame.coverage === null || frame.coverage <= 0;
	if (isUnseen && !hasRows) return [{ status: "unknown", reason: "not_collected" }];
	if (!frame.isOver) return [{ status: METRIC_CATALOGUE[key].whileRunning, reason: "week_running" }];
	if (frame.coverage === null) return [{ status: "partial", reason: "coverage_unknown" }];
	return frame.coverage < WHOLE_FROM ? [{ status: "partial", reason: "gap_in_data" }] : [];
}

/** The first doubt that takes the value away decides; else the first that only weakens it. */
function weigh(key: MetricKey, measured: Measured, doubts: readonly Doubt[], coverage: number | null): MetricValue {
	const unit = METRIC_CATALOGUE[key].unit;
	const fatal = doubts.find((doubt) => doubt.status !== "partial");
	const deciding = fatal ?? doubts[0];
	// A quotient over nothing still shows its parts; what is pending, withheld or not seen shows none.
	const keepsParts = fatal === undefined || fatal.reason === ZERO_DENOMINATOR.reason;
	return {
		value: fatal === undefined ? measured.value : null,
		unit,
		numerator: keepsParts ? (measured.numerator ?? null) : null,
		denominator: keepsParts ? (measured.denominator ?? null) : null,
		status: deciding?.status ?? "ok",
		coverage,
		reason: deciding?.reason ?? null,
	};
}
