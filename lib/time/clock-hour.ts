import type { LocalDate } from "./local-date";
import { offsetSpanAt } from "./offset-spans";
import type { TimeZone } from "./time-zone";
import { toInstant, toWallClock } from "./wall-clock";

/**
 * When a clock on the wall first shows this full hour of a day. An hour that DST repeats is its first occurrence; one it
 * skips is the first instant there is after it.
 */
export function clockHour(date: LocalDate, hour: number, zone: TimeZone): Date {
	const instant = toInstant(`${date}T${String(hour).padStart(2, "0")}:00:00`, zone);
	const shown = toWallClock(instant, zone);
	if (shown.date === date && shown.hour === hour && shown.minute === 0) return instant;
	// What was skipped is named by a time after the skip: the stretch it lies in begins where the skip ends.
	return new Date(offsetSpanAt(instant.getTime(), zone).fromMs);
}
