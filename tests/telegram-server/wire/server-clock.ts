/** Where the server's time comes from: the machine's, or a test's own. */
export interface ServerClock {
	/** UNIX milliseconds. */
	now(): number;
}

export const machineClock: ServerClock = { now: () => Date.now() };
