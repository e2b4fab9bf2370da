import type { LocalDate } from "../time/local-date";
import type { MembershipFact } from "./membership-fact";

/** Weeks before one that its numbers look back on: half a year. */
export const HISTORY_WEEKS = 26;
/** Days of comings and goings before a week: whose thirtieth day of membership falls into it came this long before. */
export const MEMBERSHIP_DAYS = 38;
/** Hours after a week in which what was first said in it can still be welcomed. */
export const WELCOME_HOURS = 24;

/** What one person did in one week. */
export interface PersonWeek {
	readonly personId: number;
	/** Local days with a post, as bits: Monday is 1, Sunday 64. */
	readonly days: number;
	readonly posts: number;
	/** Sum of {@link MARKS}. */
	readonly marks: number;
}

/** What a person's week can be marked with. Positions are stored: append only. */
export const MARKS = {
	/** Exchanged at least five replies with each of at least five people. */
	connected: 1,
	/** Answered a question or showed something shipped. */
	contributed: 2,
} as const;

/** How much is known of a week before the one at hand. Instants are epoch milliseconds. */
export interface EarlierWeek {
	readonly start: LocalDate;
	readonly fromMs: number;
	readonly toMs: number;
	/** Share of its hours some source held; `null`: no source says. */
	readonly coverage: number | null;
	/** Who seemed new in it may only have been unseen before. */
	readonly isCensored: boolean;
}

/** A reaction whose giver and instant the source knows. */
export interface DatedReaction {
	readonly messageId: number;
	readonly personId: number;
	/** Epoch milliseconds. */
	readonly at: number;
}

/** What people of a week did before it, and who was there. */
export interface PeopleHistory {
	/**
	 * When people wrote their first message ever (epoch milliseconds): everybody whose first lies in the half year
	 * before the week or in the week.
	 */
	readonly firstPostAt: ReadonlyMap<number, number>;
	/** The {@link HISTORY_WEEKS} weeks before, nearest first. */
	readonly earlier: readonly EarlierWeek[];
	/** Comings and goings from {@link MEMBERSHIP_DAYS} days before the week to its end, oldest first, each told once. */
	readonly membership: readonly MembershipFact[];
	/** Reactions people gave in the week or within {@link WELCOME_HOURS} hours after it. */
	readonly reactions: readonly DatedReaction[];
}
