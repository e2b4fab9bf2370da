const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** `in 12 min`, `in 3 h 20 min`, `in 2 days`; `any moment now` once it is due. */
export function formatUntil(at: number, now: number): string {
	if (at <= now) return "any moment now";
	if (at - now < MINUTE_MS) return "in less than a minute";
	return `in ${distance(at - now)}`;
}

/** `12 min ago`; `just now` within the last minute. */
export function formatSince(at: number, now: number): string {
	return now - at < MINUTE_MS ? "just now" : `${distance(now - at)} ago`;
}

function distance(ms: number): string {
	if (ms < HOUR_MS) return `${Math.floor(ms / MINUTE_MS)} min`;
	if (ms >= 2 * DAY_MS) return `${Math.floor(ms / DAY_MS)} days`;
	const hours = Math.floor(ms / HOUR_MS);
	const minutes = Math.floor((ms % HOUR_MS) / MINUTE_MS);
	// From half a day on nobody counts minutes.
	return minutes === 0 || hours >= 12 ? `${hours} h` : `${hours} h ${minutes} min`;
}
