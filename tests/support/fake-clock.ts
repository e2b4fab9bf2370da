import type { Clock } from "@/lib/services/telegram/clock";

interface Sleeper {
	readonly at: number;
	readonly wake: () => void;
}

/** A clock that stands until it is moved. `run` makes time pass for whoever sleeps, in order, until nobody does. */
export class FakeClock implements Clock {
	#now: number;
	readonly #sleepers = new Set<Sleeper>();
	/** Every wait asked for, in ms, in the order asked. */
	readonly slept: number[] = [];

	constructor(startMs = Date.UTC(2025, 10, 18, 6)) {
		this.#now = startMs;
	}

	now(): number {
		return this.#now;
	}

	get sleeping(): number {
		return this.#sleepers.size;
	}

	sleep(ms: number, signal?: AbortSignal): Promise<void> {
		this.slept.push(ms);
		if (signal?.aborted) return Promise.reject(signal.reason);
		if (ms <= 0) return Promise.resolve();
		return new Promise((resolve, reject) => {
			const stop = () => {
				this.#sleepers.delete(sleeper);
				reject(signal?.reason);
			};
			const wake = () => {
				signal?.removeEventListener("abort", stop);
				resolve();
			};
			const sleeper: Sleeper = { at: this.#now + ms, wake };
			this.#sleepers.add(sleeper);
			signal?.addEventListener("abort", stop, { once: true });
		});
	}

	/** Moves time on by `ms`, waking sleepers in order; each may go to sleep again within that time. */
	async advance(ms: number): Promise<void> {
		const until = this.#now + ms;
		await settle();
		for (let next = this.#nextSleeper(); next && next.at <= until; next = this.#nextSleeper()) await this.#wake(next);
		this.#now = Math.max(this.#now, until);
		await settle();
	}

	/** Lets time pass until `work` settles, jumping from sleeper to sleeper. */
	async run<T>(work: Promise<T>): Promise<T> {
		let isSettled = false;
		const mark = () => {
			isSettled = true;
		};
		work.then(mark, mark);
		await settle();
		while (!isSettled) {
			const next = this.#nextSleeper();
			if (next) await this.#wake(next);
			else await settle();
		}
		return work;
	}

	#nextSleeper(): Sleeper | undefined {
		let first: Sleeper | undefined;
		for (const sleeper of this.#sleepers) if (!first || sleeper.at < first.at) first = sleeper;
		return first;
	}

	async #wake(sleeper: Sleeper): Promise<void> {
		this.#now = Math.max(this.#now, sleeper.at);
		this.#sleepers.delete(sleeper);
		sleeper.wake();
		await settle();
	}
}

/** A turn of the event loop, in which everything that was woken gets as far as it can. */
function settle(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve));
}
