import type { Evidence } from "../evidence";
import { medianOf, nearestRank } from "../median-of";
import { sum } from "../people-tally";
import { EVIDENCE_RULES } from "./evidence-rules";
import { amountsOf } from "./person-items";

/** The number again, from nothing but the listed amounts; `null`: there is nothing to take it of. */
export function recountEvidence(evidence: Evidence): number | null {
	const amounts = amountsOf(evidence.numerator);
	const over = amountsOf(evidence.denominator ?? []);
	switch (evidence.recount) {
		case "sum":
			return sum(amounts);
		case "ratio":
			return sum(over) > 0 ? sum(amounts) / sum(over) : null;
		case "median":
			return amounts.length > 0 ? medianOf(amounts) : null;
		case "p90":
			return amounts.length > 0 ? nearestRank(amounts, 0.9) : null;
		case "formula":
			return EVIDENCE_RULES[evidence.metric].formula?.(evidence.numerator, evidence.denominator ?? []) ?? null;
	}
}
