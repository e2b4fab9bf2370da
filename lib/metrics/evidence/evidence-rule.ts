import type { EvidenceItem, Recount } from "../evidence";
import type { MetricUnit } from "../metric-value";
import type { EvidenceFacts } from "./evidence-facts";
import type { WeekIndex } from "./week-index";

/** What the keys of items name, and so how they are put into words. */
export type EntryKind =
	/** Somebody: `personId` says who; a sender nobody names has none. */
	| "person"
	/** Two people: `low:high`. */
	| "pair"
	/** A local day, `2025-11-10`, alone or before a person: `2025-11-10:17`. */
	| "day"
	/** The message whose id the key is. */
	| "message"
	/** Who thanked whom: `message:giver:receiver`. */
	| "thanks"
	/** A language by its code. */
	| "language"
	/** A forum's topic, by its id. */
	| "topic"
	/** A coming or going, told by its row and person. */
	| "event"
	/** Time from and to, in epoch milliseconds: `1762732800000:1762819200000`. */
	| "time"
	/** Anything else: the key is said as it is. */
	| "words";

export interface EvidenceSideRule {
	/** What is listed: `People with a post`. */
	readonly title: string;
	readonly shows: EntryKind;
	/** Unit of the amounts. */
	readonly unit: MetricUnit;
}

export interface FoundItems {
	readonly numerator: readonly EvidenceItem[];
	readonly denominator: readonly EvidenceItem[] | null;
}

/** How one metric is shown to be true: what to list, and how the list gives the number. */
export interface EvidenceRule {
	readonly recount: Recount;
	/** How the entries give the number, in one sentence. */
	readonly howCounted: string;
	readonly numerator: EvidenceSideRule;
	/** `null`: it is not taken over anything. */
	readonly denominator: EvidenceSideRule | null;
	/** Weeks before the asked one whose messages are listed too. */
	readonly weeksBack?: number;
	/** Lists that no other rule needs: dated reactions, or numbers of service rows. */
	readonly reads?: "reactions" | "ids";
	/** The number from the items of both sides, for what they are no quotient of; only with `recount: "formula"`. `null`: it cannot be said. */
	readonly formula?: (numerator: readonly EvidenceItem[], denominator: readonly EvidenceItem[]) => number | null;
	find(facts: EvidenceFacts, index: WeekIndex): FoundItems;
}
