import type { MetricKey } from "../metric-key";
import { ACTIVITY_EVIDENCE } from "./activity-evidence";
import { COLLECTION_EVIDENCE } from "./collection-evidence";
import { CONCENTRATION_EVIDENCE } from "./concentration-evidence";
import { CONVERSATION_EVIDENCE } from "./conversation-evidence";
import type { EvidenceRule } from "./evidence-rule";
import { GRAPH_EVIDENCE } from "./graph-evidence";
import { GROWTH_EVIDENCE } from "./growth-evidence";
import { LIFECYCLE_EVIDENCE } from "./lifecycle-evidence";
import { NEWCOMER_EVIDENCE } from "./newcomers-evidence";
import { QUALITY_EVIDENCE } from "./quality-evidence";
import { QUESTION_EVIDENCE } from "./questions-evidence";
import { SHIPPING_EVIDENCE } from "./shipping-evidence";
import { STAYING_EVIDENCE } from "./staying-evidence";
import { THREAD_EVIDENCE } from "./threads-evidence";

/** No metric without evidence: a key that is missing here does not compile. */
export const EVIDENCE_RULES: Readonly<Record<MetricKey, EvidenceRule>> = {
	...ACTIVITY_EVIDENCE,
	...GROWTH_EVIDENCE,
	...LIFECYCLE_EVIDENCE,
	...CONCENTRATION_EVIDENCE,
	...CONVERSATION_EVIDENCE,
	...NEWCOMER_EVIDENCE,
	...STAYING_EVIDENCE,
	...QUESTION_EVIDENCE,
	...THREAD_EVIDENCE,
	...GRAPH_EVIDENCE,
	...SHIPPING_EVIDENCE,
	...QUALITY_EVIDENCE,
	...COLLECTION_EVIDENCE,
};
