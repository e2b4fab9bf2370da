import { FOLLOW_UP_DAYS } from "@/lib/metrics/conversation-facts";
import { addDays, type LocalDate, weekdayOf } from "@/lib/time/local-date";

/** Mondays of the weeks that look at these days: their own, and the ones whose answers may lie in them. */
export function weeksLeaningOn(days: Iterable<LocalDate>): Set<LocalDate> {
	const weeks = new Set<LocalDate>();
	for (const day of days) {
		weeks.add(mondayOf(day));
		weeks.add(mondayOf(addDays(day, -FOLLOW_UP_DAYS)));
	}
	return weeks;
}

/** Monday of a day's week. */
function mondayOf(day: LocalDate): LocalDate {
	return addDays(day, -weekdayOf(day));
}
