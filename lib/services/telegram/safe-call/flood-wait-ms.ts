/** Telegram counts whole seconds and rounds them down: the shortest addition covers that. */
const JITTER_MS_MIN = 250;
/** Share of the wait that is added at random, for each time in a row, so that waiters do not return together. */
const JITTER_SHARE = 0.05;
/** Nobody gains from more. */
const JITTER_MS_MAX = 10_000;
/** A request to wait for no time, or for an unknown one. */
const SECONDS_MIN = 1;

/** How long to leave something alone that Telegram said to leave for `seconds`: at least that, plus jitter. */
export function floodWaitMs(seconds: number, attempts: number, random: () => number): number {
	const told = Math.max(seconds, SECONDS_MIN) * 1000;
	const spread = Math.min(JITTER_MS_MAX, JITTER_MS_MIN + told * JITTER_SHARE * attempts);
	return Math.ceil(told + JITTER_MS_MIN + random() * spread);
}
