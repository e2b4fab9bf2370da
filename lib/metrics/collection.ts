import { METRIC_CATALOGUE } from "./catalogue";
import type { COLLECTION_DEFINITIONS } from "./definitions/collection";
import type { Doubt, Measure, Measured } from "./measure";
import type { MetricValue } from "./metric-value";
import type { WeekFacts } from "./week-facts";
import type { WeekFrame } from "./week-frame";

type CollectionMetrics = Record<keyof typeof COLLECTION_DEFINITIONS, MetricValue>;

/** Metric 56: what all others rest on. */
export function measureCollection(facts: WeekFacts, measure: Measure): CollectionMetrics {
	return { data_coverage: coverageValue(facts.frame), id_gaps: measure("id_gaps", idGaps(facts)) };
}

/** Not weighed like the rest: of all numbers this one is known also, and above all, when the week is not. */
function coverageValue(frame: WeekFrame): MetricValue {
	const unit = METRIC_CATALOGUE.data_coverage.unit;
	const nothing = { value: null, unit, numerator: null, denominator: null, coverage: null };
	if (frame.coverage === null) return { ...nothing, status: "unknown", reason: "coverage_unknown" };
	const covered = Math.round(frame.coverage * frame.hours * 100) / 100;
	return {
		value: frame.coverage,
		unit,
		numerator: covered,
		denominator: frame.hours,
		status: frame.isOver ? "ok" : "partial",
		coverage: frame.coverage,
		reason: frame.isOver ? null : "week_running",
	};
}

function idGaps({ ids, hasOwnIds }: WeekFacts): Measured {
	const doubts: Doubt[] = hasOwnIds ? [] : [{ status: "unknown", reason: "ids_not_sequential" }];
	if (ids === null) return { value: 0, doubts };
	const span = ids.last - ids.first + 1;
	const missing = Math.max(0, span - ids.held);
	return { value: missing, numerator: missing, denominator: span, doubts };
}
