import { signalOf } from "./signal-of";
import type { Highlight, StoryFacts } from "./story-rule";

/** Fewer pairs than this are two people's business. */
const CONNECTIONS_MIN = 5;

/** Who talked with whom, and how it was received. */
export function conversationRules(facts: StoryFacts): Highlight[] {
	const found: Highlight[] = [];
	const connections = signalOf(facts, "new_connections");
	if (connections?.isUp === true && connections.value >= CONNECTIONS_MIN) {
		found.push({
			rule: "connections_up",
			score: 56,
			values: { pairs: connections.value, previousPairs: connections.previous },
		});
	}
	const replies = signalOf(facts, "reply_rate");
	if (replies !== null) {
		const values = { replies: replies.value, previousReplies: replies.previous };
		found.push(replies.isUp ? { rule: "replies_up", score: 57, values } : { rule: "replies_down", score: 40, values });
	}
	const reactions = signalOf(facts, "reactions_per_post");
	if (reactions?.isUp === true) {
		const values = { reactions: reactions.value, previousReactions: reactions.previous };
		found.push({ rule: "reactions_up", score: 52, values });
	}
	return found;
}
