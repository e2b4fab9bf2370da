import type { CountedRow } from "@/db/queries/query-conditions";
import type { QueryRow } from "@/lib/dashboard/query-contract";
import { formatDate, formatWeekday, formatWeekRange } from "@/lib/format/date";
import type { SpanVerdict } from "@/lib/query/judge-span";
import type { MetricQuery, QueryUnit } from "@/lib/query/metric-query";
import { cutSpan, type DaySpan } from "@/lib/query/query-period";
import { WEEKDAYS } from "@/lib/query/query-values";
import { type LocalDate, weekdayOf } from "@/lib/time/local-date";
import type { CountJudge } from "./count-judge";
import { countRow } from "./count-row";

const UNITS: Readonly<Record<string, QueryUnit>> = { day: "days", week: "weeks", month: "months" };

/** Rows in the order of time, silent ones included: nothing said is 0, nothing seen is not known. */
export function orderedRows(
	{ by, where }: MetricQuery,
	days: DaySpan,
	counts: readonly CountedRow[],
	judge: CountJudge,
): QueryRow[] {
	const values = new Map(counts.map(({ key, value }) => [key, value]));
	const unit = UNITS[by ?? ""];
	if (unit === undefined) {
		const whole = judge(days, counts.length === 0);
		return clockKeys(by, where).map((key) => countRow(key, clockLabel(by, key), values.get(key) ?? 0, whole));
	}
	return cutSpan(days, unit)
		.filter(({ start }) => unit !== "days" || isAskedDay(start, where))
		.map(({ start, ...piece }) => {
			const value = values.get(start) ?? 0;
			const verdict: SpanVerdict = judge(piece, value === 0);
			return countRow(start, timeLabel(unit, start), value, verdict);
		});
}

function timeLabel(unit: QueryUnit, start: LocalDate): string {
	if (unit === "weeks") return formatWeekRange(start, "en");
	const date = formatDate(start, "en");
	return unit === "months" ? date.replace(/^\d+ /, "") : `${formatWeekday(weekdayOf(start), "en", "short")} ${date}`;
}

function clockKeys(by: MetricQuery["by"], where: MetricQuery["where"]): string[] {
	const all = Array.from({ length: by === "hour" ? 24 : 7 }, (_, at) => at);
	const field = by === "hour" ? "hour" : "weekday";
	return all.filter((at) => isAsked(where, field, by === "hour" ? String(at) : (WEEKDAYS[at] ?? ""))).map(String);
}

function clockLabel(by: MetricQuery["by"], key: string): string {
	return by === "hour" ? `${key.padStart(2, "0")}:00` : (WEEKDAYS[Number(key)] ?? key);
}

/** Days that the question leaves out are not rows of 0. */
function isAskedDay(day: LocalDate, where: MetricQuery["where"]): boolean {
	return isAsked(where, "weekday", WEEKDAYS[weekdayOf(day)] ?? "");
}

function isAsked(where: MetricQuery["where"], field: string, value: string): boolean {
	return where.every((filter) => filter.field !== field || filter.values.includes(value) === (filter.operator === "="));
}
