import type { PostFact } from "../post-fact";
import type { Stretch } from "../stretches";
import type { WeekFacts } from "../week-facts";

/** The facts of a week with what only its evidence needs: lists where counting does with their lengths. */
export interface EvidenceFacts extends WeekFacts {
	/** Messages of the weeks before, nearest first; as many weeks as the asked rule looks back. */
	readonly earlier: readonly (readonly PostFact[])[];
	/** Messages of any age with the reactions dated in the week; `reactions.given` is their sum. */
	readonly reactionsGiven: readonly { readonly messageId: number; readonly given: number }[];
	/** What all sources together held. */
	readonly stretches: readonly Stretch[];
	/** Numbers of the week's messages and service rows from 1 up, ascending. */
	readonly heldIds: readonly number[];
}
