import type { MetricKey } from "../../metrics/metric-key";
import { type Highlight, type StoryFacts, type StoryRule, whole } from "./story-rule";

/** A record of fewer weeks is a coincidence (METRICS: longitudinal rules). */
const RECORD_WEEKS_MIN = 8;
/** "The busiest in three weeks" is not worth a sentence. */
const EXTREME_WEEKS_MIN = 5;
/** A week that is no larger than the usual by this much is not called large. */
const EXTREME_MARGIN = 1.1;
const EXTREME_SCORE_MAX = 20;

/** Records of all weeks held, and the largest or smallest week in a while. */
export function recordRules(facts: StoryFacts): Highlight[] {
	return [
		...highs(facts, "messages", { record: "record_messages", recent: "busiest_in_weeks" }, [100, 66]),
		...highs(facts, "active_members", { record: "record_active", recent: "most_active_in_weeks" }, [92, 62]),
		...quietest(facts),
	];
}

function highs(
	facts: StoryFacts,
	metric: MetricKey,
	rules: { readonly record: StoryRule; readonly recent: StoryRule },
	[recordScore, recentScore]: readonly [number, number],
): Highlight[] {
	const values = valuesOf(facts);
	const value = whole(facts, metric);
	const usual = facts.history.median(metric);
	if (values === null || value === null || usual === null || value < usual * EXTREME_MARGIN) return [];
	const earlier = facts.history.values(metric);
	if (earlier.length >= RECORD_WEEKS_MIN && earlier.every((past) => past < value)) {
		return [{ rule: rules.record, score: recordScore, values: { ...values, weeks: earlier.length + 1 } }];
	}
	const weeks = weeksSince(facts, metric, (past) => past >= value);
	if (weeks < EXTREME_WEEKS_MIN) return [];
	return [
		{ rule: rules.recent, score: recentScore + Math.min(weeks, EXTREME_SCORE_MAX), values: { ...values, weeks } },
	];
}

function quietest(facts: StoryFacts): Highlight[] {
	const values = valuesOf(facts);
	const usual = facts.history.median("messages");
	if (values === null || usual === null || values.messages * EXTREME_MARGIN > usual) return [];
	const weeks = weeksSince(facts, "messages", (past) => past <= values.messages);
	if (weeks < RECORD_WEEKS_MIN) return [];
	return [{ rule: "quietest_in_weeks", score: 58 + Math.min(weeks, EXTREME_SCORE_MAX), values: { ...values, weeks } }];
}

function valuesOf(facts: StoryFacts): { readonly messages: number; readonly active: number } | null {
	const messages = whole(facts, "messages");
	const active = whole(facts, "active_members");
	return messages === null || active === null ? null : { messages, active };
}

/** Weeks in a row up to this one in which `isReached` never held; a week that is not known ends the count. */
function weeksSince(facts: StoryFacts, metric: MetricKey, isReached: (past: number) => boolean): number {
	for (let ago = 1; ; ago += 1) {
		const past = facts.history.value(metric, ago);
		if (past === null || isReached(past)) return ago;
	}
}
