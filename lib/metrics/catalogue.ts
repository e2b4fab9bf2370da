import { ACTIVITY_DEFINITIONS } from "./definitions/activity";
import { COLLECTION_DEFINITIONS } from "./definitions/collection";
import { CONCENTRATION_DEFINITIONS } from "./definitions/concentration";
import { CONVERSATION_DEFINITIONS } from "./definitions/conversation";
import { GRAPH_DEFINITIONS } from "./definitions/graph";
import { GROWTH_DEFINITIONS } from "./definitions/growth";
import { LIFECYCLE_DEFINITIONS } from "./definitions/lifecycle";
import { NEWCOMER_DEFINITIONS } from "./definitions/newcomers";
import { QUALITY_DEFINITIONS } from "./definitions/quality";
import { QUESTION_DEFINITIONS } from "./definitions/questions";
import { SHIPPING_DEFINITIONS } from "./definitions/shipping";
import { STAYING_DEFINITIONS } from "./definitions/staying";
import { THREAD_DEFINITIONS } from "./definitions/threads";
import type { MetricDefinition } from "./metric-definition";
import type { MetricKey } from "./metric-key";

/** Every metric's meaning; nothing else decides units, empty values or how two weeks compare. */
export const METRIC_CATALOGUE: Readonly<Record<MetricKey, MetricDefinition>> = {
	...ACTIVITY_DEFINITIONS,
	...GROWTH_DEFINITIONS,
	...NEWCOMER_DEFINITIONS,
	...LIFECYCLE_DEFINITIONS,
	...STAYING_DEFINITIONS,
	...CONCENTRATION_DEFINITIONS,
	...CONVERSATION_DEFINITIONS,
	...QUESTION_DEFINITIONS,
	...THREAD_DEFINITIONS,
	...GRAPH_DEFINITIONS,
	...SHIPPING_DEFINITIONS,
	...QUALITY_DEFINITIONS,
	...COLLECTION_DEFINITIONS,
};
