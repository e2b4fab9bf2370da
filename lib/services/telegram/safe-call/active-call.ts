/** A request on its way, and the requests it makes itself before it can be answered. */
export class ActiveCall {
	/** Whether it counts among those on the wire now; not while it waits for one of its own. */
	hasPermit: boolean;
	#isOpen = true;
	#children = 0;
	#childrenSince = 0;
	#nestedMs = 0;

	constructor(hasPermit: boolean) {
		this.hasPermit = hasPermit;
	}

	/** `false` once it is answered: what still runs in its context is no part of it. */
	get isOpen(): boolean {
		return this.#isOpen;
	}

	close(): void {
		this.#isOpen = false;
	}

	/** A request of its own begins. `true`: the first of those under way. */
	beginChild(now: number): boolean {
		this.#children += 1;
		if (this.#children > 1) return false;
		this.#childrenSince = now;
		return true;
	}

	/** `true`: it was the last one under way. */
	endChild(now: number): boolean {
		this.#children -= 1;
		if (this.#children > 0) return false;
		this.#nestedMs += now - this.#childrenSince;
		return true;
	}

	/** Milliseconds spent on its own requests since this was last asked: they do not count against its time. */
	takeNestedMs(now: number): number {
		const running = this.#children > 0 ? now - this.#childrenSince : 0;
		const taken = this.#nestedMs + running;
		this.#nestedMs = 0;
		if (running > 0) this.#childrenSince = now;
		return taken;
	}
}
