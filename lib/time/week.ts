import { AppError } from "../errors";
import { addDays, daysBetween, type LocalDate, parseLocalDate, toEpochDay, weekdayOf } from "./local-date";
import type { TimeZone } from "./time-zone";
import { startOfDay, toLocalDate } from "./wall-clock";

/** Monday 00:00 local to the next Monday 00:00 local, half-open. Its key is the Monday. */
export interface Week {
	readonly start: LocalDate;
	readonly zone: TimeZone;
}

/** Half-open range of instants. */
export interface InstantRange {
	readonly start: Date;
	readonly end: Date;
}

/** The week an instant lies in: `weekRange(weekOf(t, zone))` always contains `t`. */
export function weekOf(instant: Date, zone: TimeZone): Week {
	const date = toLocalDate(instant, zone);
	const week = { start: addDays(date, -weekdayOf(date)), zone };
	// A zone that turns its clock back across midnight shows Sunday again after Monday has begun.
	const range = weekRange(week);
	if (instant < range.start) return addWeeks(week, -1);
	return instant < range.end ? week : addWeeks(week, 1);
}

/** Throws AppError `invalid` unless `start` is a Monday. */
export function parseWeek(start: string, zone: TimeZone): Week {
	const date = parseLocalDate(start, "week");
	if (weekdayOf(date) === 0) return { start: date, zone };
	throw new AppError("invalid", `${date} is not a Monday`, {
		hint: `Weeks are named by their Monday: that of ${date} is ${addDays(date, -weekdayOf(date))}.`,
		place: { field: "week" },
	});
}

/** UTC bounds of a week: 168 h, 167 h or 169 h where an hour's DST begins or ends in it. */
export function weekRange(week: Week): InstantRange {
	return { start: startOfDay(week.start, week.zone), end: startOfDay(addDays(week.start, 7), week.zone) };
}

/** `n` weeks later; earlier when negative. */
export function addWeeks(week: Week, n: number): Week {
	return { start: addDays(week.start, 7 * n), zone: week.zone };
}

/** Whether the week's last instant has passed. */
export function isOver(week: Week, now: Date): boolean {
	return weekRange(week).end <= now;
}

/** Every week from the one of `first` to the one of `last`, both included, in order. */
export function listWeeks(first: Week, last: Week): Week[] {
	const count = daysBetween(first.start, last.start) / 7 + 1;
	return Array.from({ length: Math.max(0, count) }, (_, n) => addWeeks(first, n));
}

/** How a week is shown: `2026-W47`, with the ISO week-year (the year of its Thursday). */
export function isoWeekLabel(week: Pick<Week, "start">): string {
	const thursday = addDays(week.start, 3);
	const year = thursday.slice(0, 4);
	const dayOfYear = toEpochDay(thursday) - toEpochDay(`${year}-01-01` as LocalDate);
	return `${year}-W${String(Math.floor(dayOfYear / 7) + 1).padStart(2, "0")}`;
}
