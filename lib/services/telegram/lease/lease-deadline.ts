/**
 * The last moment a lease may be relied on. Measured by two clocks, whichever has gone further: the steady one stands
 * still while a machine sleeps, the wall clock may be set back.
 */
export class LeaseDeadline {
	#wallMs = Number.NEGATIVE_INFINITY;
	#steadyMs = Number.NEGATIVE_INFINITY;

	constructor(
		private readonly wall: () => number,
		private readonly steady: () => number = () => performance.now(),
	) {}

	/** To be taken before the database is asked: its answer may have been long under way. */
	mark(): { readonly wallMs: number; readonly steadyMs: number } {
		return { wallMs: this.wall(), steadyMs: this.steady() };
	}

	/** The lease is good for `ms` from that mark on. */
	extend(mark: { readonly wallMs: number; readonly steadyMs: number }, ms: number): void {
		this.#wallMs = mark.wallMs + ms;
		this.#steadyMs = mark.steadyMs + ms;
	}

	/** Milliseconds left; 0 or below: it is over. */
	leftMs(): number {
		return Math.min(this.#wallMs - this.wall(), this.#steadyMs - this.steady());
	}
}
