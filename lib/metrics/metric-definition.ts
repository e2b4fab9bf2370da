import type { MetricUnit } from "./metric-value";

/** What a metric means and how it may be compared: one row of the catalogue. */
export interface MetricDefinition {
	/** Number of the definition in the project's list of metrics. */
	readonly number: number;
	readonly label: { readonly en: string; readonly ru: string };
	readonly unit: MetricUnit;
	/** Which direction is good news; `none` where neither is. */
	readonly polarity: "up" | "down" | "none";
	/** Value of a week that was seen whole and in which nothing happened; `null`: it has none then. */
	readonly empty: 0 | null;
	/** `relative`: percent from ten on, else the difference; `points`: difference of shares; `none`: not compared. */
	readonly change: "relative" | "points" | "none";
	/** What a running week may say: the count so far (`partial`), or nothing yet. */
	readonly whileRunning: "partial" | "pending";
	/** One or two sentences: what is counted over what. */
	readonly definition: string;
	/** When it is not `ok`, and what it leaves out. */
	readonly limits: string;
}
