import { addDays, type LocalDate } from "@/lib/time/local-date";

/** Weeks before one that a number is seen among: half a year with it. */
export const EARLIER_WEEKS = 25;

/** The weeks before, nearest first; `null` for one that is not among `weeks`. */
export function earlierWeeksOf<W extends { readonly weekStart: LocalDate }>(
	weekStart: LocalDate,
	weeks: readonly W[],
): (W | null)[] {
	const byStart = new Map(weeks.map((week) => [week.weekStart, week]));
	return Array.from({ length: EARLIER_WEEKS }, (_, index) => byStart.get(addDays(weekStart, -7 * (index + 1))) ?? null);
}
