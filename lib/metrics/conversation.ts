import type { CONVERSATION_DEFINITIONS } from "./definitions/conversation";
import { firstTimeDoubts, type Measure, quotient } from "./measure";
import type { MetricValue } from "./metric-value";
import { type PeopleTally, sum } from "./people-tally";
import { measureReactions } from "./reactions";
import type { WeekFacts } from "./week-facts";

type ConversationMetrics = Record<keyof typeof CONVERSATION_DEFINITIONS, MetricValue>;

/** Metrics 32, 40 and 53. */
export function measureConversation(facts: WeekFacts, tally: PeopleTally, measure: Measure): ConversationMetrics {
	const posts = sum(Array.from(tally.posts.values(), sum));
	const replies = sum(Array.from(tally.replies.values(), sum));
	return {
		reply_rate: measure("reply_rate", quotient(replies, posts)),
		new_connections: measure("new_connections", { value: facts.newPairs.length, doubts: firstTimeDoubts(facts.frame) }),
		...measureReactions(facts, posts, measure),
	};
}
