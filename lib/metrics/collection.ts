import { METRIC_CATALOGUE } from "./catalogue";
import type { COLLECTION_DEFINITIONS } from "./definitions/collection";
import type { Doubt, Measure, Measured } from "./measure";
import type { MetricValue } from "./metric-value";
import type { WeekFacts } from "./week-facts";
import { type WeekFrame, WHOLE_FROM } from "./week-frame";

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
		coverage: frame.coverage,
		...standOf(frame, frame.coverage),
	};
}

/** Exact as it is, it stands for a week that is not whole: nothing of such a week is called whole. */
function standOf(frame: WeekFrame, coverage: number): Pick<MetricValue, "status" | "reason"> {
	if (!frame.isOver) return { status: "partial", reason: "week_running" };
	return coverage < WHOLE_FROM ? { status: "partial", reason: "gap_in_data" } : { status: "ok", reason: null };
}

function idGaps({ ids, hasOwnIds }: WeekFacts): Measured {
	const doubts: Doubt[] = hasOwnIds ? [] : [{ status: "unknown", reason: "ids_not_sequential" }];
	if (ids === null) return { value: 0, doubts };
	const span = ids.last - ids.first + 1;
	const missing = Math.max(0, span - ids.held);
	return { value: missing, numerator: missing, denominator: span, doubts };
}
