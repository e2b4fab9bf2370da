import type { QueryChoices } from "@/lib/dashboard/query-contract";
import { formatPeriod } from "@/lib/query/format-query";
import type { MetricQuery, QueryDimension, QueryField, QueryPeriod } from "@/lib/query/metric-query";
import { defaultLimit } from "@/lib/query/query-defaults";
import { LANGUAGE_NAMES, valuesOf } from "@/lib/query/query-values";
import type { SelectItem } from "../ui/select";

/** Stands for "not split" in a list, which has no empty values. */
export const TOTAL = "total";
/** Stands for days chosen one by one. */
export const CHOSEN_DAYS = "days";

const PERIODS: readonly QueryPeriod[] = [
	{ kind: "last", count: 7, unit: "days" },
	{ kind: "last", count: 30, unit: "days" },
	{ kind: "last", count: 12, unit: "weeks" },
	{ kind: "last", count: 26, unit: "weeks" },
	{ kind: "last", count: 12, unit: "months" },
	{ kind: "this", unit: "weeks" },
	{ kind: "this", unit: "months" },
	{ kind: "this", unit: "years" },
	{ kind: "all" },
];

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

export function measureItems({ measures }: QueryChoices): SelectItem[] {
	return measures.map(({ key, label, canFilter }) => ({
		value: key,
		label,
		...(canFilter ? {} : { note: "a number of the week" }),
	}));
}

export function dimensionItems(choices: QueryChoices, measure: string): SelectItem[] {
	const entry = choices.measures.find(({ key }) => key === measure);
	return (entry?.dimensions ?? []).map((by) => ({
		value: by ?? TOTAL,
		label: by === null ? (entry?.canFilter ? "in all" : "newest whole week") : `by ${by}`,
	}));
}

/** The usual times, and the one asked when it is none of them. */
export function periodItems(current: QueryPeriod): SelectItem[] {
	const texts = PERIODS.map(formatPeriod);
	const own = formatPeriod(current);
	const all = current.kind === "between" || texts.includes(own) ? texts : [own, ...texts];
	return [...all.map((text) => ({ value: text, label: capital(text) })), { value: CHOSEN_DAYS, label: "From … to …" }];
}

export function periodOf(text: string, current: QueryPeriod): QueryPeriod {
	return PERIODS.find((period) => formatPeriod(period) === text) ?? current;
}

/** Values a condition can be chosen from; `null`: there is no list of them. */
export function valueItems(field: QueryField, choices: QueryChoices): SelectItem[] {
	const names = field === "topic" ? choices.topics : field === "member" ? choices.members : (valuesOf(field) ?? []);
	return names.map((name) => ({ value: name, label: shownValue(field, name) }));
}

export function shownValue(field: QueryField, value: string): string {
	if (field === "language") return LANGUAGE_NAMES[value] ?? value;
	if (field === "hour") return `${value.padStart(2, "0")}:00`;
	return field === "topic" || field === "member" ? value : capital(value);
}

/** Another measure: what cannot go with it is let go. */
export function withMeasure(query: MetricQuery, measure: string, choices: QueryChoices): MetricQuery {
	const entry = choices.measures.find(({ key }) => key === measure);
	const possible: readonly (QueryDimension | null)[] = entry?.dimensions ?? [null];
	const by = possible.includes(query.by) ? query.by : possible.includes("week") ? "week" : null;
	return withDimension({ ...query, measure, where: entry?.canFilter ? query.where : [] }, by);
}

/** Another dimension, with as many rows as go with it. */
export function withDimension(query: MetricQuery, by: QueryDimension | null): MetricQuery {
	const isDefault = query.limit === defaultLimit(query.by);
	return { ...query, by, limit: isDefault ? defaultLimit(by) : query.limit };
}
