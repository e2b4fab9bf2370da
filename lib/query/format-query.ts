import type { MetricQuery, QueryFilter, QueryPeriod } from "./metric-query";
import { defaultLimit } from "./query-defaults";
import { wordOfMeasure } from "./query-vocabulary";

/** A query as the one line that reads back as the same query. */
export function formatQuery(query: MetricQuery): string {
	const parts = [
		wordOfMeasure(query.measure),
		query.by === null ? "" : `by ${query.by}`,
		formatPeriod(query.period),
		query.where.length === 0 ? "" : `where ${query.where.map(formatFilter).join(" and ")}`,
		query.limit === defaultLimit(query.by) ? "" : `limit ${query.limit}`,
	];
	return parts.filter((part) => part !== "").join(" ");
}

/** `last 12 weeks`, `this month`, `from 2026-05-01 to 2026-05-31`, `all time`. */
export function formatPeriod(period: QueryPeriod): string {
	switch (period.kind) {
		case "last":
			return `last ${period.count} ${period.count === 1 ? period.unit.slice(0, -1) : period.unit}`;
		case "this":
			return period.unit === "days" ? "today" : `this ${period.unit.slice(0, -1)}`;
		case "between":
			return `from ${period.from} to ${period.to}`;
		case "all":
			return "all time";
	}
}

function formatFilter({ field, operator, values }: QueryFilter): string {
	return `${field} ${operator} ${values.map(quote).join(" or ")}`;
}

function quote(value: string): string {
	return `"${value.replace(/["\\]/gu, "\\$&")}"`;
}
