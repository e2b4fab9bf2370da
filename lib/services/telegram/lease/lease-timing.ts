/** How a lease is kept, in milliseconds. Tests shorten it. */
export interface LeaseTiming {
	/** A lease not prolonged for this long may be taken over. */
	readonly ttlMs: number;
	/** Between two heartbeats; several may fail in a row. */
	readonly heartbeatMs: number;
	/** The session is given up this long before the lease runs out: closing a connection takes a moment. */
	readonly marginMs: number;
	/** Between two attempts of whoever waits. */
	readonly retryMs: number;
	/** Work in the background leaves a free lease alone when somebody asked for it within this long. */
	readonly yieldMs: number;
}

/** A killed process is replaced within half a minute; two heartbeats a second per account would be too many. */
export const LEASE_TIMING: LeaseTiming = {
	ttlMs: 30_000,
	heartbeatMs: 3_000,
	marginMs: 10_000,
	retryMs: 500,
	yieldMs: 2_500,
};
