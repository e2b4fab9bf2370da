import type { Clock } from "../clock";

/** So many requests in so long. */
export interface ArrivalLimit {
	readonly permits: number;
	readonly windowMs: number;
}

/** Clocks count whole milliseconds: one more, so that rounding cannot shorten the window. */
const ROUNDING_MS = 1;

/** Requests of a rate that may arrive in any second; slower than one a second, the window grows instead. */
export function arrivalLimitOf(requestsPerSecond: number): ArrivalLimit {
	const permits = Math.max(1, Math.floor(requestsPerSecond));
	return { permits, windowMs: Math.max(1000, Math.ceil(1000 / requestsPerSecond)) + ROUNDING_MS };
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
	#onLanding: (() => void) | null = null;

	constructor(limit: ArrivalLimit, clock: Clock) {
		this.#limit = limit;
		this.#clock = clock;
	}

	/** Settles when one more request may be sent. */
	enter(signal?: AbortSignal): Promise<void> {
		const turn = this.#line.then(() => this.#admit(signal));
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
		this.#onLanding?.();
	}

	async #admit(signal: AbortSignal | undefined): Promise<void> {
		for (;;) {
			signal?.throwIfAborted();
			const now = this.#clock.now();
			// A clock that was set back must not make old answers count for longer.
			this.#landedAt = this.#landedAt.map((at) => Math.min(at, now)).filter((at) => at + this.#limit.windowMs > now);
			const [oldest] = this.#landedAt;
			if (this.#flying + this.#landedAt.length < this.#limit.permits) break;
			if (oldest === undefined) await this.#landing(signal);
			else await this.#clock.sleep(oldest + this.#limit.windowMs - now, signal);
		}
		this.#flying += 1;
	}

	#landing(signal: AbortSignal | undefined): Promise<void> {
		return new Promise((resolve, reject) => {
			const stop = () => reject(signal?.reason);
			this.#onLanding = () => {
				this.#onLanding = null;
				signal?.removeEventListener("abort", stop);
				resolve();
			};
			signal?.addEventListener("abort", stop, { once: true });
		});
	}
}
