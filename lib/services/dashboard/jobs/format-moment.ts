import { formatDateTime, formatWeekday } from "@/lib/format/date";
import { weekdayOf } from "@/lib/time/local-date";
import type { TimeZone } from "@/lib/time/time-zone";
import { toLocalDate } from "@/lib/time/wall-clock";

/** A moment in the days around now: `Monday 23 November, 09:00`. */
export function formatMoment(instant: Date, zone: TimeZone): string {
	const weekday = formatWeekday(weekdayOf(toLocalDate(instant, zone)), "en", "long");
	return `${weekday} ${formatDateTime(instant, zone, "en").replace(/ \d+,/, ",")}`;
}
