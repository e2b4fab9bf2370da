const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Two of the smaller unit are said before the larger takes over: `100 s`, `2 min`; nobody counts 4,000 seconds. */
const UNITS = [
	[DAY_MS, 2, "day", "days"],
	[HOUR_MS, 2, "h", "h"],
	[MINUTE_MS, 2, "min", "min"],
	[SECOND_MS, 0, "s", "s"],
] as const;

/** A span as one says it, in one unit: `40 s`, `3 min`, `5 h`, `2 days`. */
export function formatDuration(ms: number): string {
	for (const [size, from, one, many] of UNITS) {
		if (ms < size * from) continue;
		const count = Math.max(1, Math.round(ms / size));
		return `${count} ${count === 1 ? one : many}`;
	}
	return "1 s";
}

/** How long ago something was: `just now`, `20 min ago`. */
export function formatAge(at: Date, now: Date): string {
	const ms = now.getTime() - at.getTime();
	return ms < MINUTE_MS ? "just now" : `${formatDuration(ms)} ago`;
}
