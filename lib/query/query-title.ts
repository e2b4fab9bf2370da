import { formatPeriod } from "./format-query";
import type { MetricQuery } from "./metric-query";

/** What a query asks, in words: `Messages by weekday, last 12 weeks, topic “JMeter”`. */
export function titleOf(query: MetricQuery, label: string): string {
	const conditions = query.where.map(({ field, operator, values }) => {
		const names = values.map((value) => `“${value}”`).join(" or ");
		return `${field} ${operator === "!=" ? "not " : ""}${names}`;
	});
	const what = query.by === null ? label : `${label} by ${query.by}`;
	return [what, formatPeriod(query.period), ...conditions].join(", ");
}
