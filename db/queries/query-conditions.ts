import type { QueryDimension, QueryField } from "@/lib/query/metric-query";

/** A filter whose names are numbers already: ids, or positions in the lists of the domain. */
export interface NumberedFilter {
	readonly field: QueryField;
	readonly isNot: boolean;
	/** Of a label: its bit. A language nobody could tell is -1, no topic is 0. */
	readonly values: readonly number[];
}

/** Rows of an answer: what they are split by, as the database prints it, and how much. */
export interface CountedRow {
	/** `""` where nothing is split. */
	readonly key: string;
	readonly value: number;
}

/** How a dimension or a field is written over the columns of one table. */
export type ColumnTexts = Readonly<Partial<Record<QueryDimension | QueryField, string>>>;

/** Dimensions of time over a column or expression of local days. */
export function dayTexts(day: string): ColumnTexts {
	return {
		day: `DATE_FORMAT(${day},'%Y-%m-%d')`,
		week: `DATE_FORMAT(DATE_SUB(${day},INTERVAL WEEKDAY(${day}) DAY),'%Y-%m-%d')`,
		month: `DATE_FORMAT(${day},'%Y-%m-01')`,
		weekday: `WEEKDAY(${day})`,
	};
}

/** The filters as conditions, each beginning with AND. */
export function conditionsOf(filters: readonly NumberedFilter[], texts: ColumnTexts): string {
	return filters.map((filter) => ` AND ${conditionOf(filter, textOf(texts, filter.field))}`).join("");
}

/** How the table writes it. Asking for what it does not have is a defect of the plan. */
export function textOf(texts: ColumnTexts, name: QueryDimension | QueryField): string {
	const text = texts[name];
	if (text === undefined) throw new Error(`This table has no ${name}.`);
	return text;
}

function conditionOf({ field, isNot, values }: NumberedFilter, text: string): string {
	const numbers = values.map(Number);
	if (numbers.length === 0) return isNot ? "TRUE" : "FALSE";
	if (field === "label") {
		const bits = numbers.reduce((all, bit) => all | bit, 0);
		return `(${text} & ${bits})${isNot ? "=" : "<>"}0`;
	}
	return `${text} ${isNot ? "NOT " : ""}IN (${numbers.join(",")})`;
}
