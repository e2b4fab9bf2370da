import { isPerson } from "../../domain/member";
import { GENERAL_TOPIC_ID, reactorsOf } from "../activity";
import type { ACTIVITY_DEFINITIONS } from "../definitions/activity";
import type { EvidenceItem } from "../evidence";
import { isPost, type PostFact } from "../post-fact";
import type { EvidenceFacts } from "./evidence-facts";
import type { EvidenceRule } from "./evidence-rule";
import { POSTS_OF_PEOPLE } from "./evidence-sides";
import { bySender, peopleWith, postsByPerson } from "./person-items";
import { groupBySender, type WeekIndex } from "./week-index";

type VarietyKey = Extract<
	keyof typeof ACTIVITY_DEFINITIONS,
	"active_with_reactors" | "peak_hour_messages" | "text_share" | "topics_active"
>;

/** Metrics 2 (with reactors), 8 and 9. */
export const VARIETY_EVIDENCE: Readonly<Record<VarietyKey, EvidenceRule>> = {
	active_with_reactors: {
		recount: "sum",
		howCounted: "Each person who posted or gave a dated reaction in the week counts once.",
		numerator: { title: "People who posted or reacted", shows: "person", unit: "people" },
		denominator: null,
		find: (facts, index) => ({ numerator: postersAndReactors(facts, index), denominator: null }),
	},
	peak_hour_messages: {
		recount: "sum",
		howCounted: "Posts of people in the fullest hour of the week, added up.",
		numerator: { ...POSTS_OF_PEOPLE, title: "Posts of each person in the busiest hour" },
		denominator: null,
		find: (_, index) => ({ numerator: postsByPerson(groupBySender(busiestHour(index))), denominator: null }),
	},
	text_share: {
		recount: "ratio",
		howCounted: "Posts of people that carry text alone over all their posts.",
		numerator: { ...POSTS_OF_PEOPLE, title: "Text posts of each person" },
		denominator: POSTS_OF_PEOPLE,
		find: ({ conversation }, index) => ({
			numerator: bySender(conversation.posts.filter((post) => isPeoples(post) && post.kind === "text")),
			denominator: postsByPerson(index.byPerson),
		}),
	},
	topics_active: {
		recount: "sum",
		howCounted: "Each topic with a post of a person counts once.",
		numerator: { title: "Topics with a post", shows: "topic", unit: "count" },
		denominator: null,
		find: ({ conversation }) => ({ numerator: topics(conversation.posts.filter(isPeoples)), denominator: null }),
	},
};

function isPeoples(post: PostFact): boolean {
	return isPost(post) && isPerson(post.senderKind);
}

/** Who only reacted is shown by what they reacted to. */
function postersAndReactors(facts: EvidenceFacts, { byPerson }: WeekIndex): EvidenceItem[] {
	const reactors = reactorsOf(facts);
	const reacted = Map.groupBy(facts.history.reactions, ({ personId }) => personId);
	const shown = new Map<number, readonly { readonly messageId: number }[]>([...reacted, ...byPerson]);
	return peopleWith(new Set([...byPerson.keys(), ...reactors]), shown);
}

/** Posts of the fullest cell of weekday and hour, the earliest of equals. */
function busiestHour(index: WeekIndex): PostFact[] {
	const posts = Array.from(index.byPerson.values()).flat();
	const cells = Map.groupBy(posts, (post) => {
		const { weekday, hour } = index.cellOf(post);
		return weekday * 24 + hour;
	});
	const fullest = [...cells].sort(([a, one], [b, other]) => other.length - one.length || a - b)[0];
	return fullest?.[1] ?? [];
}

function topics(posts: readonly PostFact[]): EvidenceItem[] {
	return Array.from(
		Map.groupBy(posts, ({ topicId }) => topicId ?? GENERAL_TOPIC_ID),
		([topicId, written]) => ({
			key: String(topicId),
			messageIds: written.map(({ messageId }) => messageId),
			personId: null,
			amount: 1,
		}),
	);
}
