import type { Evidence } from "../evidence";
import type { MetricKey } from "../metric-key";
import { byAmount } from "./by-amount";
import type { EvidenceFacts } from "./evidence-facts";
import { EVIDENCE_RULES } from "./evidence-rules";
import { WeekIndex } from "./week-index";

/**
 * Everything one number of a week rests on, most first: the same facts that {@link computeWeek} measured. Whoever asks
 * for several numbers of a week shares one index.
 */
export function evidenceOf(metric: MetricKey, facts: EvidenceFacts, index = new WeekIndex(facts)): Evidence {
	const rule = EVIDENCE_RULES[metric];
	const { numerator, denominator } = rule.find(facts, index);
	return {
		metric,
		recount: rule.recount,
		numerator: [...numerator].sort(byAmount),
		denominator: denominator === null ? null : [...denominator].sort(byAmount),
	};
}
