import { metricAsked } from "./catalogue-measures";
import type { MetricQuery, QueryDimension, QueryField } from "./metric-query";

/** Where the answer is read: stored weeks, counts by hour and topic, counts by person and day, or the messages. */
export type QuerySource = "weeks" | "cells" | "member_days" | "messages";

type By = QueryDimension | null;

const TIMES: readonly By[] = [null, "day", "week", "month", "weekday"];
const CELL_DIMENSIONS: ReadonlySet<By> = new Set([...TIMES, "hour", "topic"]);
const CELL_FIELDS: ReadonlySet<QueryField> = new Set(["topic", "weekday", "hour"]);
const MEMBER_DIMENSIONS: ReadonlySet<By> = new Set([...TIMES, "member"]);
const MEMBER_FIELDS: ReadonlySet<QueryField> = new Set(["member", "weekday"]);
/** What is kept by person and day. */
const MEMBER_MEASURES: ReadonlySet<string> = new Set(["messages", "people", "replies"]);

/** The cheapest place that holds the whole answer. */
export function planQuery({ measure, by, where }: MetricQuery): QuerySource {
	if (metricAsked(measure) !== null) return "weeks";
	const isWithin = (fields: ReadonlySet<QueryField>): boolean => where.every(({ field }) => fields.has(field));
	if (measure !== "people" && CELL_DIMENSIONS.has(by) && isWithin(CELL_FIELDS)) return "cells";
	if (MEMBER_MEASURES.has(measure) && MEMBER_DIMENSIONS.has(by) && isWithin(MEMBER_FIELDS)) return "member_days";
	return "messages";
}
