import { isPerson } from "../../domain/member";
import type { CONVERSATION_DEFINITIONS } from "../definitions/conversation";
import type { EvidenceItem } from "../evidence";
import type { EvidenceFacts } from "./evidence-facts";
import type { EvidenceRule, EvidenceSideRule } from "./evidence-rule";
import { POSTS_OF_PEOPLE } from "./evidence-sides";
import { postsByPerson } from "./person-items";
import type { WeekIndex } from "./week-index";

const STANDING: EvidenceSideRule = { title: "Messages with reactions", shows: "message", unit: "reactions" };

/** Metrics 32, 40 and 53. */
export const CONVERSATION_EVIDENCE: Readonly<Record<keyof typeof CONVERSATION_DEFINITIONS, EvidenceRule>> = {
	reply_rate: {
		recount: "ratio",
		howCounted: "Posts that reply to another person over all posts of people.",
		numerator: { title: "Replies of each person to others", shows: "person", unit: "messages" },
		denominator: POSTS_OF_PEOPLE,
		find: (_, index) => ({
			numerator: postsByPerson(index.repliesBy),
			denominator: postsByPerson(index.byPerson),
		}),
	},
	new_connections: {
		recount: "sum",
		howCounted: "Each pair that exchanged a reply for the first time ever counts once.",
		numerator: { title: "Pairs of people", shows: "pair", unit: "pairs" },
		denominator: null,
		find: (facts, index) => ({ numerator: pairs(facts, index), denominator: null }),
	},
	reactions_on_posts: {
		recount: "sum",
		howCounted: "The reactions standing on each message of a person, added up.",
		numerator: STANDING,
		denominator: null,
		find: (facts) => ({ numerator: standing(facts), denominator: null }),
	},
	reactions_per_post: {
		recount: "ratio",
		howCounted: "Reactions standing on messages of people over their posts.",
		numerator: STANDING,
		denominator: POSTS_OF_PEOPLE,
		find: (facts, index) => ({ numerator: standing(facts), denominator: postsByPerson(index.byPerson) }),
	},
	reactions_given: {
		recount: "sum",
		howCounted: "The reactions dated in the week, message by message, added up.",
		numerator: { title: "Messages that were reacted to", shows: "message", unit: "reactions" },
		denominator: null,
		reads: "reactions",
		find: ({ reactionsGiven }) => ({
			numerator: reactionsGiven.map(({ messageId, given }) => messageItem(messageId, null, given)),
			denominator: null,
		}),
	},
};

function pairs({ newPairs }: EvidenceFacts, { repliesBy }: WeekIndex): EvidenceItem[] {
	const between = new Map<string, number[]>(newPairs.map(({ lowId, highId }) => [`${lowId}:${highId}`, []]));
	for (const { senderId, parentId, messageId } of Array.from(repliesBy.values()).flat()) {
		if (senderId === null || parentId === null) continue;
		between.get(`${Math.min(senderId, parentId)}:${Math.max(senderId, parentId)}`)?.push(messageId);
	}
	return Array.from(between, ([key, ids]) => ({
		key,
		messageIds: ids.sort((a, b) => a - b),
		personId: null,
		amount: 1,
	}));
}

function standing({ conversation }: EvidenceFacts): EvidenceItem[] {
	return conversation.posts
		.filter(({ senderKind, reactions }) => isPerson(senderKind) && reactions !== null && reactions > 0)
		.map(({ messageId, senderId, reactions }) => messageItem(messageId, senderId, reactions ?? 0));
}

function messageItem(messageId: number, personId: number | null, amount: number): EvidenceItem {
	return { key: String(messageId), messageIds: [messageId], personId, amount };
}
