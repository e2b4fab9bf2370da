/** So many in so long. */
export interface Rate {
	readonly limit: number;
	/** Milliseconds. */
	readonly period: number;
	/** How many may come at once. */
	readonly burst: number;
}

/** When the next may come, and what is to be remembered of it. */
export interface RateSlot {
	readonly at: number;
	/** Instant at which everything taken so far is paid for, in UNIX milliseconds. */
	readonly paidAt: number;
}

/**
 * Takes the next slot of an even rate, as the real server spreads them: one each `period / limit`, `burst` of them at once
 * after a pause. `paidAt` is what was remembered last; 0: nothing.
 */
export function nextSlot({ limit, period, burst }: Rate, paidAt: number, now: number): RateSlot {
	const interval = period / Math.max(1, limit);
	const at = Math.max(now, Math.ceil(paidAt - interval * (Math.max(1, burst) - 1)));
	return { at, paidAt: Math.max(paidAt, at) + interval };
}
