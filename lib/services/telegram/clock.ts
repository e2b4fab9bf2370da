import { setTimeout as wait } from "node:timers/promises";

/** Time as the Telegram services see it, so that tests can make hours pass at once. */
export interface Clock {
	/** UNIX milliseconds. */
	now(): number;
	/** Settles after `ms`, never early; rejects with the signal's reason when aborted. */
	sleep(ms: number, signal?: AbortSignal): Promise<void>;
	/** Calls `ring` after `ms` unless the function it returns is called first: what is nearly always cancelled is cheaper so. */
	alarm?(ms: number, ring: () => void): () => void;
}

/** Node's timers overflow (and fire at once) above this. */
const TIMER_MS_MAX = 2 ** 31 - 1;

/** The machine's own clock. */
export const systemClock: Clock = {
	now: () => Date.now(),
	async sleep(ms, signal) {
		signal?.throwIfAborted();
		// Timers may fire a little early, and a flood wait must not end early. Measured by a clock nobody sets back.
		const until = performance.now() + ms;
		for (let left = ms; left > 0; left = until - performance.now())
			await waitOnce(Math.min(left, TIMER_MS_MAX), signal);
	},
	alarm(ms, ring) {
		const timer = setTimeout(ring, Math.min(ms, TIMER_MS_MAX));
		return () => clearTimeout(timer);
	},
};

async function waitOnce(ms: number, signal: AbortSignal | undefined): Promise<void> {
	try {
		await wait(Math.ceil(ms), undefined, signal ? { signal } : {});
	} catch (error) {
		// Node wraps the reason in an AbortError of its own.
		signal?.throwIfAborted();
		throw error;
	}
}
