import { clockHour } from "../time/clock-hour";
import { addDays } from "../time/local-date";
import type { TimeZone } from "../time/time-zone";
import { addWeeks, type Week, weekOf, weekRange } from "../time/week";
import type { PostingSettings } from "./posting";

/** By then the next week's recap is due. */
const LATE_MS = 6 * 86_400_000;
const HOUR_MS = 3_600_000;
/** A reminder leaves at least this long to decide, where there is that long. */
const TO_DECIDE_MS = 6 * HOUR_MS;

/** The local posting hour of the day after a week's end. */
export function postingTimeOf(week: Week, hour: number): Date {
	return clockHour(addDays(week.start, 7), hour, week.zone);
}

/** The first posting hour after `now`, in any zone and across any change of its clock. */
export function nextPostingAt({ hour }: Pick<PostingSettings, "hour">, zone: TimeZone, now: Date): Date {
	const running = weekOf(now, zone);
	const ofLastWeek = postingTimeOf(addWeeks(running, -1), hour);
	return ofLastWeek > now ? ofLastWeek : postingTimeOf(running, hour);
}

/** From here on a week's recap is no longer posted by itself. */
export function lateFrom(week: Week): Date {
	return new Date(weekRange(week).end.getTime() + LATE_MS);
}

/** Until when a draft may be decided on: so many hours after it could have been posted, but never into the next week's turn. */
export function decideBy(
	week: Week,
	{ hour, draftHours }: Pick<PostingSettings, "hour" | "draftHours">,
	closedAt: Date,
): Date {
	const from = Math.max(postingTimeOf(week, hour).getTime(), closedAt.getTime());
	return new Date(Math.min(from + draftHours * HOUR_MS, lateFrom(week).getTime()));
}

/** When the owner is reminded of a draft: half-way to the deadline, earlier where less than six hours would be left. */
export function remindAt(draftedAt: Date, deadline: Date): Date {
	const [from, to] = [draftedAt.getTime(), deadline.getTime()];
	const middle = from + (to - from) / 2;
	const early = to - TO_DECIDE_MS;
	return new Date(early > from ? Math.min(middle, early) : middle);
}
