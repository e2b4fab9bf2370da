/** `ok` whole; `partial` part of the data is missing; `unknown` cannot be said; `pending` time has not run out yet; `suppressed` withheld for privacy. */
export const METRIC_STATUSES = ["ok", "partial", "unknown", "pending", "suppressed"] as const;
export type MetricStatus = (typeof METRIC_STATUSES)[number];

/** `share` is 0..1 and shown as a percentage; `ratio` is an unbounded quotient. */
export type MetricUnit =
	| "count"
	| "share"
	| "ratio"
	| "people"
	| "messages"
	| "days"
	| "reactions"
	| "pairs"
	| "hours"
	| "minutes";

/** One number that can be defended. `value` is `null` exactly when the status is unknown, pending or suppressed. */
export interface MetricValue {
	readonly value: number | null;
	readonly unit: MetricUnit;
	readonly numerator: number | null;
	readonly denominator: number | null;
	readonly status: MetricStatus;
	/** Share 0..1 of what should have been seen that was seen; `null` where the notion does not apply. */
	readonly coverage: number | null;
	/** Why it is not `ok`, as a code: `no_roster`, `left_censored`, `week_running`, `too_few`, `no_losses`, … */
	readonly reason: string | null;
}
