import { isPerson } from "../domain/member";
import type { CONVERSATION_DEFINITIONS } from "./definitions/conversation";
import { type Doubt, type Measure, type Measured, quotient } from "./measure";
import type { MetricValue } from "./metric-value";
import { sum } from "./people-tally";
import type { WeekFacts } from "./week-facts";

type ReactionKey = Extract<keyof typeof CONVERSATION_DEFINITIONS, `reactions_${string}`>;

const UNKNOWN: Doubt = { status: "unknown", reason: "no_reactions_in_source" };

/** Metric 53, twice over: what stands on the week's posts, and what was given in the week. The two are never mixed. */
export function measureReactions(facts: WeekFacts, posts: number, measure: Measure): Record<ReactionKey, MetricValue> {
	const people = facts.content.filter((cell) => isPerson(cell.senderKind));
	const standing = sum(people.map((cell) => cell.reactions));
	const messages = sum(people.map((cell) => cell.messages));
	const shown = sum(people.map((cell) => cell.messagesWithReactions));
	const known = doubtsOfSources(facts, shown, messages);
	const coverage = messages > 0 ? shown / messages : facts.frame.coverage;
	return {
		reactions_on_posts: measure("reactions_on_posts", { value: standing, doubts: known, coverage }),
		reactions_per_post: measure("reactions_per_post", { ...quotient(standing, posts, known), coverage }),
		reactions_given: measure("reactions_given", given(facts)),
	};
}

function doubtsOfSources({ reactions }: WeekFacts, shown: number, messages: number): Doubt[] {
	if (reactions === null || (messages > 0 && shown === 0)) return [UNKNOWN];
	return shown < messages ? [{ status: "partial", reason: "reactions_partly_shown" }] : [];
}

function given(facts: WeekFacts): Measured {
	return { value: facts.reactions?.given ?? 0, ...datedShare(facts) };
}

/**
 * How far anything said of reactions given in the week can be trusted. Judged by the week's own messages, those of bots
 * and channels included: how many of the reactions standing on them the source dates.
 */
export function datedShare({ reactions, content, frame }: WeekFacts): {
	readonly doubts: readonly Doubt[];
	readonly coverage: number | null;
} {
	if (reactions === null) return { doubts: [UNKNOWN], coverage: frame.coverage };
	const standing = sum(content.map((cell) => cell.reactions));
	if (standing === 0) return { doubts: [], coverage: frame.coverage };
	const coverage = Math.min(1, reactions.datedOnMessages / standing);
	const doubts: Doubt[] = [];
	if (coverage === 0 && reactions.given === 0) doubts.push({ status: "unknown", reason: "no_reaction_dates" });
	else if (coverage < 1) doubts.push({ status: "partial", reason: "reactions_partly_dated" });
	return { doubts, coverage };
}
