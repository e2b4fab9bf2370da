/** Telegram proposes how soon to ask a channel again; asking every group that often would use up the account's calls. */
const ASK_AGAIN_MS_MIN = 60_000;
/** Only groups that changed this recently are asked as often as Telegram proposes. */
const LIVELY_MS = 3_600_000;

/** When a lively channel is to be asked for its difference without being told to. */
export class DifferenceTimer {
	#dueAt = Infinity;
	#activeAt = Number.NEGATIVE_INFINITY;

	/** The channel changed. */
	active(now: Date): void {
		this.#activeAt = now.getTime();
	}

	/** It was asked now; `seconds`: Telegram's proposal, `null`: none. */
	asked(now: Date, seconds: number | null): void {
		this.#dueAt = seconds === null ? Infinity : now.getTime() + Math.max(seconds * 1_000, ASK_AGAIN_MS_MIN);
	}

	isDue(now: Date): boolean {
		return now.getTime() >= this.#dueAt && now.getTime() - this.#activeAt < LIVELY_MS;
	}
}
