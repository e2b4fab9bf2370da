import type { QueryDimension, QueryPeriod } from "./metric-query";

/** Asked about when the line says nothing of time. */
export const DEFAULT_PERIOD: QueryPeriod = { kind: "last", count: 12, unit: "weeks" };

/** Dimensions with an order of their own: nothing of them is left out unless somebody asks for less. */
const ORDERED: ReadonlySet<QueryDimension> = new Set(["day", "week", "month", "weekday", "hour"]);
const ALL_ROWS = 1_000;
const TOP_ROWS = 20;

/** Whether rows run in an order of their own, not from the most to the least. */
export function hasOwnOrder(by: QueryDimension | null): boolean {
	return by !== null && ORDERED.has(by);
}

/** Rows answered when the line does not say how many. */
export function defaultLimit(by: QueryDimension | null): number {
	return by === null || hasOwnOrder(by) ? ALL_ROWS : TOP_ROWS;
}
