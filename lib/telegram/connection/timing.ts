/** How long the adapter waits for what, in milliseconds. Tests shorten it; nothing waits for ever. */
export interface Timing {
	/** An answer to one request, a connection to be there included. */
	readonly callMs: number;
	/** A socket, a proxy and a key exchange. */
	readonly dialMs: number;
	/** Between two pings. */
	readonly pingEveryMs: number;
	/** A pong may be this late before the connection counts as dead. */
	readonly pongMs: number;
	/** Telegram stops pushing to a session that asks nothing for an hour. */
	readonly stateEveryMs: number;
	/** Pauses before the first, second … attempt to connect again; the last one repeats. */
	readonly backoffMs: readonly number[];
}

export const TIMING: Timing = {
	callMs: 45_000,
	dialMs: 15_000,
	pingEveryMs: 30_000,
	pongMs: 30_000,
	stateEveryMs: 30 * 60_000,
	backoffMs: [300, 1_000, 2_000, 5_000, 10_000, 30_000],
};
