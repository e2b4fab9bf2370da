/** How far long work has come. */
export interface Progress {
	readonly current: number;
	/** `null`: nobody knows how much there is. */
	readonly total: number | null;
	/** Per second, over the whole run; 0 before anything can be said. */
	readonly rate: number;
}

/** Progress of `done` pieces of `total` since `startedAt`; both instants in milliseconds. */
export function progressOf(done: number, total: number | null, startedAt: number, now: number): Progress {
	const seconds = (now - startedAt) / 1000;
	return { current: done, total, rate: seconds > 0 ? done / seconds : 0 };
}
