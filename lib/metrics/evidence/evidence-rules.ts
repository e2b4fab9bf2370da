import type { MetricKey } from "../metric-key";
import { ACTIVITY_EVIDENCE } from "./activity-evidence";
import { COLLECTION_EVIDENCE } from "./collection-evidence";
import { CONCENTRATION_EVIDENCE } from "./concentration-evidence";
import { CONVERSATION_EVIDENCE } from "./conversation-evidence";
import type { EvidenceRule } from "./evidence-rule";
import { GROWTH_EVIDENCE } from "./growth-evidence";
import { LIFECYCLE_EVIDENCE } from "./lifecycle-evidence";

/** No metric without evidence: a key that is missing here does not compile. */
export const EVIDENCE_RULES: Readonly<Record<MetricKey, EvidenceRule>> = {
	...ACTIVITY_EVIDENCE,
	...GROWTH_EVIDENCE,
	...LIFECYCLE_EVIDENCE,
	...CONCENTRATION_EVIDENCE,
	...CONVERSATION_EVIDENCE,
	...COLLECTION_EVIDENCE,
};
