import type { Clock } from "../clock";

/** So many requests in so long. */
export interface ArrivalLimit {
	readonly permits: number;
	readonly windowMs: number;
}

/** Clocks count whole milliseconds: one more, so that rounding cannot shorten the window. */
const ROUNDING_MS = 1;
/**
 * For whom: places are kept, because a request that was let through may be waiting for another one. `ordinary` leaves two
 * free, `nested` (made in the middle of another) one, and `link` (making a connection) waits for nobody.
 */
export type Rank = "ordinary" | "nested" | "link";
const KEPT_FREE: Readonly<Record<Rank, number>> = { ordinary: 2, nested: 1, link: 0 };

/** Requests of a rate that may arrive in any second; where that is fewer than three, three in a longer window. */
export function arrivalLimitOf(requestsPerSecond: number): ArrivalLimit {
	const permits = Math.max(1 + KEPT_FREE.ordinary, Math.floor(requestsPerSecond));
	return { permits, windowMs: Math.max(1000, Math.ceil((permits * 1000) / requestsPerSecond)) + ROUNDING_MS };
}

/**
 * Bounds what can arrive within a window, whatever the network does to the distances: a request may have arrived at any
 * moment until its answer, so it counts from when it is sent until a window after the answer. First come, first served.
 */
export class ArrivalGuard {
	readonly #limit: ArrivalLimit;
	readonly #clock: Clock;
	#flying = 0;
	#landedAt: number[] = [];
	#line: Promise<void> = Promise.resolve();
	#changed = Promise.withResolvers<void>();

	constructor(limit: ArrivalLimit, clock: Clock) {
		this.#limit = limit;
		this.#clock = clock;
	}

	/** Settles when one more request may be sent. Its rank is asked again on `wake`. */
	enter(rankOf: () => Rank, signal: AbortSignal): Promise<void> {
		const turn = this.#line.then(() => this.#admit(rankOf, signal));
		this.#line = turn.catch(() => undefined);
		return turn;
	}

	/** The request of an `enter` was answered or given up. */
	leave(): void {
		this.#landedAt.push(this.#clock.now());
		this.cancel();
	}

	/** The request of an `enter` was never sent. */
	cancel(): void {
		this.#flying -= 1;
		this.wake();
	}

	/** Something changed that a waiting `enter` should know of. */
	wake(): void {
		this.#changed.resolve();
		this.#changed = Promise.withResolvers<void>();
	}

	async #admit(rankOf: () => Rank, signal: AbortSignal): Promise<void> {
		for (let ms = this.#msUntilRoom(rankOf()); ms > 0; ms = this.#msUntilRoom(rankOf())) {
			const waiting = new AbortController();
			const races: Promise<unknown>[] = [this.#changed.promise, aborted(signal, waiting.signal)];
			if (Number.isFinite(ms)) races.push(this.#clock.sleep(ms, waiting.signal));
			await Promise.race(races).finally(() => waiting.abort());
		}
		signal.throwIfAborted();
		this.#flying += 1;
	}

	/** 0: there is room; Infinity: only an answer makes some. */
	#msUntilRoom(rank: Rank): number {
		const { permits, windowMs } = this.#limit;
		const now = this.#clock.now();
		// A clock that was set back must not make old answers count for longer.
		this.#landedAt = this.#landedAt.map((at) => Math.min(at, now)).filter((at) => at + windowMs > now);
		if (this.#flying >= permits - KEPT_FREE[rank]) return Number.POSITIVE_INFINITY;
		const tooMany = this.#flying + this.#landedAt.length - permits;
		const oldest = this.#landedAt[tooMany];
		return tooMany < 0 || oldest === undefined ? 0 : oldest + windowMs - now;
	}
}

function aborted(signal: AbortSignal, settled: AbortSignal): Promise<never> {
	return new Promise((_, reject) => {
		if (signal.aborted) reject(signal.reason);
		signal.addEventListener("abort", () => reject(signal.reason), { once: true, signal: settled });
	});
}
