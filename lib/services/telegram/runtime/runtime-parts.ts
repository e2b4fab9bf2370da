import { type Clock, systemClock } from "../clock";
import { LEASE_TIMING, type LeaseTiming } from "../lease/lease-timing";

/** What an account's connection is run with; tests shorten the times. */
export interface RuntimeParts {
	readonly clock: Clock;
	readonly lease: LeaseTiming;
	/** An unused connection is kept this long: the next request spares itself a handshake. */
	readonly idleMs: number;
	/** A connection that does not come back within this long is given up and made anew. */
	readonly watchdogMs: number;
	/** Whoever works in the background gets this long to stop by itself before the connection is closed. */
	readonly graceMs: number;
}

export const RUNTIME_PARTS: RuntimeParts = {
	clock: systemClock,
	lease: LEASE_TIMING,
	idleMs: 5_000,
	watchdogMs: 120_000,
	graceMs: 3_000,
};
