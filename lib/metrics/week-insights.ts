/** What of a week is worth reading, by message and person: lists of at most {@link INSIGHTS_MAX}, weightiest first. */
export interface WeekInsights {
	/** Questions without an observed answer, oldest first. */
	readonly openQuestions: readonly InsightMessage[];
	/** Blockers of the week, those still open first, oldest first. `closedBy`: the message that says it is solved. */
	readonly blockers: readonly (InsightMessage & { readonly closedBy: number | null })[];
	/** What was shipped, oldest first. `link`: its canonical address. */
	readonly demos: readonly (InsightMessage & { readonly link: string | null })[];
	/** Threads by number of messages. */
	readonly threads: readonly InsightThread[];
	/** People who replied to each other for the first time ever, by the first reply. */
	readonly newConnections: readonly InsightConnection[];
	/** People by answered questions. */
	readonly helpers: readonly InsightHelper[];
}

export interface InsightMessage {
	readonly messageId: number;
	readonly personId: number;
	/** Epoch milliseconds. */
	readonly at: number;
}

export interface InsightThread {
	/** Its first message. */
	readonly messageId: number;
	readonly messages: number;
	readonly people: number;
	readonly hours: number;
}

export interface InsightConnection {
	readonly lowId: number;
	readonly highId: number;
	/** The reply that connected them. */
	readonly messageId: number;
}

export interface InsightHelper {
	readonly personId: number;
	readonly answers: number;
	/** The answers credited to them, oldest first; at most {@link INSIGHTS_MAX}. */
	readonly messageIds: readonly number[];
}

export const INSIGHTS_MAX = 20;
