/** Quiet after the last change before weeks are measured: a conversation comes in bursts. */
const QUIET_MS = 10_000;
/** No longer than this after the first change, however lively the group is. */
const PATIENCE_MS = 60_000;
/** A week ends, and coverage grows, also when nobody writes. */
const IDLE_MS = 3_600_000;

/** When a group is to be measured again: soon after it changed, and hourly while it does not. */
export class MeasureTimer {
	#firstChangeAt: number | null = null;
	#dueAt = 0;

	/** Something measured changed. */
	changed(now: Date): void {
		this.#firstChangeAt ??= now.getTime();
		this.#dueAt = Math.min(now.getTime() + QUIET_MS, this.#firstChangeAt + PATIENCE_MS);
	}

	/** Measure at the next look. */
	hurry(): void {
		this.#dueAt = 0;
	}

	isDue(now: Date): boolean {
		return now.getTime() >= this.#dueAt;
	}

	/** It is about to be measured: what changes from now on counts anew. */
	begin(now: Date): void {
		this.#firstChangeAt = null;
		this.#dueAt = now.getTime() + IDLE_MS;
	}
}
