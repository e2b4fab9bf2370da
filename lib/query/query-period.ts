import { addDays, daysInMonth, type LocalDate, weekdayOf } from "../time/local-date";
import type { QueryPeriod, QueryUnit } from "./metric-query";

/** Local days `[from, to)`. */
export interface DaySpan {
	readonly from: LocalDate;
	readonly to: LocalDate;
}

/**
 * The days a period means on `today`. Nothing reaches beyond today; `all` is the group's whole history, its first and last
 * day. `from` equals `to` where nothing is left.
 */
export function daysOfPeriod(
	period: QueryPeriod,
	today: LocalDate,
	[firstDay, lastDay]: readonly [LocalDate, LocalDate],
): DaySpan {
	const tomorrow = addDays(today, 1);
	switch (period.kind) {
		case "last": {
			const to = startOfUnit(today, period.unit);
			return { from: addUnits(to, period.unit, -period.count), to };
		}
		case "this":
			return { from: startOfUnit(today, period.unit), to: tomorrow };
		case "between": {
			const [from, last] = [period.from as LocalDate, period.to as LocalDate];
			const to = last < today ? addDays(last, 1) : tomorrow;
			return from < to ? { from, to } : { from: to, to };
		}
		default: {
			const to = lastDay < today ? addDays(lastDay, 1) : tomorrow;
			return firstDay < to ? { from: firstDay, to } : { from: to, to };
		}
	}
}

/** First day of the unit a day lies in. */
export function startOfUnit(day: LocalDate, unit: QueryUnit): LocalDate {
	if (unit === "days") return day;
	if (unit === "weeks") return addDays(day, -weekdayOf(day));
	return unit === "months" ? (`${day.slice(0, 7)}-01` as LocalDate) : (`${day.slice(0, 4)}-01-01` as LocalDate);
}

/** The start of a unit, so many units later. Years before 1000 are cut there: no chat is as old. */
function addUnits(start: LocalDate, unit: QueryUnit, count: number): LocalDate {
	if (unit === "days") return addDays(start, count);
	if (unit === "weeks") return addDays(start, 7 * count);
	const months = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + (unit === "years" ? 12 : 1) * count;
	const year = Math.max(1_000, Math.floor(months / 12));
	const month = (((months % 12) + 12) % 12) + 1;
	const day = Math.min(Number(start.slice(8)), daysInMonth(year, month));
	return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` as LocalDate;
}

/** Stretches of a unit that a span is made of, in order; those at its ends are cut by it. */
export function cutSpan({ from, to }: DaySpan, unit: QueryUnit): readonly (DaySpan & { readonly start: LocalDate })[] {
	const pieces: (DaySpan & { start: LocalDate })[] = [];
	for (let start = startOfUnit(from, unit); start < to; start = addUnits(start, unit, 1)) {
		const end = addUnits(start, unit, 1);
		pieces.push({ start, from: start < from ? from : start, to: end < to ? end : to });
	}
	return pieces;
}
