import type { PostFact } from "../post-fact";
import type { Stretch } from "../stretches";
import type { WeekFacts } from "../week-facts";

/** A message of a week before. */
export type EarlierMessage = Pick<PostFact, "messageId" | "senderId" | "at">;

/** The facts of a week with what only its evidence needs: lists where counting does with their lengths. */
export interface EvidenceFacts extends WeekFacts {
	/** Messages of as many weeks before as the asked rule looks back, oldest first; each part of an album. */
	readonly earlier: readonly EarlierMessage[];
	/** Messages of any age with the reactions dated in the week; `reactions.given` is their sum. */
	readonly reactionsGiven: readonly { readonly messageId: number; readonly given: number }[];
	/** What all sources together held. */
	readonly stretches: readonly Stretch[];
	/** Numbers of the week's messages and service rows from 1 up, ascending. */
	readonly heldIds: readonly number[];
}
