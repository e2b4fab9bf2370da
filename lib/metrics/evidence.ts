import type { MetricKey } from "./metric-key";

/** One thing a number counts, and the messages that show it. */
export interface EvidenceItem {
	/** Identity of what is counted: a message id, a person, `low:high` of a pair, a day: equal keys are one thing. */
	readonly key: string;
	/** Messages (or service rows) that show it, oldest first; empty where no message does. */
	readonly messageIds: readonly number[];
	/** Who it is about; `null`: nobody, or not known. */
	readonly personId: number | null;
	/** What it adds to the number: 1 for most, hours for a waiting time, a share for a mean. */
	readonly amount: number;
}

/** How the items give the number. */
export type Recount =
	/** The sum of the numerator's amounts. */
	| "sum"
	/** Numerator's amounts over the denominator's. */
	| "ratio"
	/** Median, or nearest-rank percentile, of the numerator's amounts. */
	| "median"
	| "p90"
	/** A formula over the numerator's items that the definition gives: Gini, absence factor, entropy, a curve. */
	| "formula";

/** Everything one number of one week rests on. */
export interface Evidence {
	readonly metric: MetricKey;
	readonly recount: Recount;
	readonly numerator: readonly EvidenceItem[];
	/** `null`: the number is not taken over anything. */
	readonly denominator: readonly EvidenceItem[] | null;
}
