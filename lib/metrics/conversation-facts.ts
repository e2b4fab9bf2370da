import type { PostFact } from "./post-fact";

/** What is known of the talk of a week, beyond counts. */
export interface ConversationFacts {
	/** The week's messages, oldest first. */
	readonly posts: readonly PostFact[];
	/** Messages of the {@link FOLLOW_UP_DAYS} days after it, as far as they were collected: answers come late. */
	readonly followUp: readonly PostFact[];
	/** Whom messages of both name, by message: only those whose id is known, each once. */
	readonly mentions: ReadonlyMap<number, readonly number[]>;
	/** Reactions on messages of both whose giver the source names. */
	readonly reactors: readonly ReactorFact[];
	/** Canonical address of what a message of the week ships; messages without one are not there. */
	readonly shipLinks: ReadonlyMap<number, string>;
	/** What was shipped under an address in the {@link SHIP_MEMORY_DAYS} days before the week, oldest first. */
	readonly shippedBefore: readonly ShippedLink[];
	/** Who runs the group, as the last member list shows; `null`: no list was ever read. */
	readonly admins: ReadonlySet<number> | null;
}

/** One reaction and who gave it. */
export interface ReactorFact {
	readonly messageId: number;
	readonly memberId: number;
	readonly emoji: string;
}

/** A message that shipped something under an address. */
export interface ShippedLink {
	readonly messageId: number;
	readonly senderId: number;
	/** Epoch milliseconds. */
	readonly at: number;
	readonly link: string;
}

/** Days after a week in which what was asked or opened in it can still be answered or closed. */
export const FOLLOW_UP_DAYS = 7;

/** Days in which the same person showing the same address again ships nothing new. */
export const SHIP_MEMORY_DAYS = 28;
