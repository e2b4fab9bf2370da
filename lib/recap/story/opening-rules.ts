import { type Highlight, type StoryFacts, whole } from "./story-rule";

/** Sentences that say what kind of week it is; where one applies, nothing else is told. */
export function openingRules(facts: StoryFacts): Highlight[] {
	const found = openingOf(facts);
	return found === null ? [] : [{ ...found, score: Number.POSITIVE_INFINITY }];
}

function openingOf(facts: StoryFacts): Omit<Highlight, "score"> | null {
	const { messages, active_members: active } = facts.rollup.metrics;
	if (messages.value === null || active.value === null) return { rule: "nothing_known", values: {} };
	const values = { messages: messages.value, active: active.value };
	if (messages.reason === "week_running") return { rule: "so_far", values };
	if (whole(facts, "messages") === null) return { rule: "partly_seen", values };
	if (facts.mode === "baseline") return { rule: "baseline", values };
	if (facts.mode === "full") return null;
	return messages.value === 0 ? { rule: "silent", values: {} } : { rule: "quiet", values };
}
