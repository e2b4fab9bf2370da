import { QUERY_FIELDS } from "./metric-query";

/** A query as it stands in an address. */
export interface QueryParams {
	readonly line?: string | undefined;
	readonly measure?: string | undefined;
	readonly by?: string | undefined;
	/** `last 12 weeks`, `this month`, `all time`, `2026-05-01..2026-05-31`. */
	readonly period?: string | undefined;
	/** `topic = "JMeter"`, each a condition. */
	readonly where?: readonly string[] | undefined;
	readonly limit?: string | undefined;
}

const DATES = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/;

/** The line that says what the parameters say; whatever is wrong in them is wrong in it. */
export function lineOfParams(params: QueryParams, fields: Readonly<Record<string, readonly string[]>> = {}): string {
	if (params.line !== undefined) return params.line;
	const conditions = [...(params.where ?? []), ...fieldConditions(fields)];
	const parts = [
		params.measure ?? "",
		params.by === undefined ? "" : `by ${params.by}`,
		params.period?.replace(DATES, "from $1 to $2") ?? "",
		conditions.length === 0 ? "" : `where ${conditions.join(" and ")}`,
		params.limit === undefined ? "" : `limit ${params.limit}`,
	];
	return parts.filter((part) => part !== "").join(" ");
}

/** `topic=JMeter&topic=Help` is a condition with two values. */
function fieldConditions(fields: Readonly<Record<string, readonly string[]>>): string[] {
	return QUERY_FIELDS.flatMap((field) => {
		const values = fields[field] ?? [];
		if (values.length === 0) return [];
		return [`${field} = ${values.map((value) => `"${value.replace(/["\\]/gu, "\\$&")}"`).join(" or ")}`];
	});
}
