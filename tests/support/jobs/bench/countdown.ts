/** Settles when as many things have happened as were expected. */
export class Countdown {
	readonly #over = Promise.withResolvers<void>();
	#left: number;

	constructor(times: number) {
		this.#left = times;
	}

	/** One of them has. */
	tick(): void {
		this.#left -= 1;
		if (this.#left === 0) this.#over.resolve();
	}

	over(): Promise<void> {
		return this.#over.promise;
	}
}
