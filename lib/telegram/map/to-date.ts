/** UNIX seconds to an instant; 0 and absent mean "never" in the protocol. */
export function toDate(seconds: number): Date {
	return new Date(seconds * 1000);
}

export function toDateOrNull(seconds: number | undefined | null): Date | null {
	return seconds === undefined || seconds === null || seconds === 0 ? null : toDate(seconds);
}
