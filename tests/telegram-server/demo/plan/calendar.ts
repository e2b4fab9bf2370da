export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;

/** Complete weeks of history before the running one. */
export const WEEKS = 10;

/** Monday 00:00 UTC of the first week of a history that reaches up to `now` (ms). */
export function firstMonday(now: number): number {
	const midnight = Math.floor(now / DAY) * DAY;
	const weekday = (new Date(midnight).getUTCDay() + 6) % 7;
	return midnight - weekday * DAY - WEEKS * WEEK;
}
