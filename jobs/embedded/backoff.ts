const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

const WAITS_MS = [
	15 * SECOND_MS,
	30 * SECOND_MS,
	MINUTE_MS,
	2 * MINUTE_MS,
	5 * MINUTE_MS,
	10 * MINUTE_MS,
	20 * MINUTE_MS,
	40 * MINUTE_MS,
	HOUR_MS,
];
const LONGEST_WAIT_MS = 2 * HOUR_MS;
const JITTER_MS = 30 * SECOND_MS;

/**
 * How long to wait after a failed attempt (from 0), as the real server waits: a table, and up to half a minute more, so that
 * what failed together does not come back together. `random` gives 0 ≤ x < 1.
 */
export function retryDelay(attempt: number, random: () => number): number {
	return (WAITS_MS[attempt] ?? LONGEST_WAIT_MS) + Math.floor(random() * JITTER_MS);
}
