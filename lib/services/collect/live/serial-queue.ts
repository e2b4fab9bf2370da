/** Runs work one after the other, in the order it was given; a failure is its caller's and stops nothing. */
export class SerialQueue {
	#last: Promise<unknown> = Promise.resolve();

	run<T>(work: () => Promise<T>): Promise<T> {
		const mine = this.#last.then(work);
		this.#last = mine.catch(() => undefined);
		return mine;
	}
}
