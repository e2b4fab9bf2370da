import type { PostFact } from "./post-fact";

/** What is known of the talk of a week, beyond counts. */
export interface ConversationFacts {
	/** The week's messages, oldest first. */
	readonly posts: readonly PostFact[];
	/** Messages of the {@link FOLLOW_UP_DAYS} days after it, as far as they were collected: answers come late. */
	readonly followUp: readonly PostFact[];
}

/** Days after a week in which what was asked or opened in it can still be answered or closed. */
export const FOLLOW_UP_DAYS = 7;
