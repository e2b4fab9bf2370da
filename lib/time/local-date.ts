import { AppError } from "../errors";

/** Calendar date `YYYY-MM-DD` without a zone. */
export type LocalDate = string & { readonly __brand: "LocalDate" };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** Whether `text` is a real date of the calendar: `2023-02-29` is not. Years from 100: `Date` reads 99 as 1999. */
export function isLocalDate(text: string): text is LocalDate {
	const match = SHAPE.exec(text);
	if (match === null) return false;
	const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
	return year >= 100 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Throws AppError `invalid` for anything but a real `YYYY-MM-DD`; `field` names the option at fault. */
export function parseLocalDate(text: string, field = "date"): LocalDate {
	if (isLocalDate(text)) return text;
	throw new AppError("invalid", `Not a date: ${JSON.stringify(text)}`, {
		hint: "Write it as YYYY-MM-DD, for example 2023-05-08.",
		place: { field },
	});
}

/** `addDays("2024-12-30", 7)` → `2025-01-06`. Negative counts go back. */
export function addDays(date: LocalDate, days: number): LocalDate {
	return fromEpochDay(toEpochDay(date) + days);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
	return toEpochDay(to) - toEpochDay(from);
}

/** Order of two dates, for `sort`. */
export function compareLocalDates(a: LocalDate, b: LocalDate): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

/** 0 = Monday … 6 = Sunday. */
export function weekdayOf(date: LocalDate): number {
	return mod(toEpochDay(date) + 3, 7);
}

/** Days since 1970-01-01. */
export function toEpochDay(date: LocalDate): number {
	return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS;
}

/** Inverse of {@link toEpochDay}; years 100 to 9999. */
export function fromEpochDay(epochDay: number): LocalDate {
	return new Date(epochDay * DAY_MS).toISOString().slice(0, 10) as LocalDate;
}

/** Days of a month, 1 = January, by the Gregorian leap rule. */
export function daysInMonth(year: number, month: number): number {
	if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function mod(value: number, by: number): number {
	return ((value % by) + by) % by;
}
