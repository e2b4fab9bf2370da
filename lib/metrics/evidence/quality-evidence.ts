import { LANGUAGES, type Language } from "../../domain/language";
import type { QUALITY_DEFINITIONS } from "../definitions/quality";
import { isPost } from "../post-fact";
import { isByAdmin, languageMix, recognitionIn, SPOKEN_FROM } from "../talk/measure-quality";
import type { Said } from "../talk/talk";
import type { EvidenceFacts } from "./evidence-facts";
import type { EvidenceRule, EvidenceSideRule } from "./evidence-rule";
import { POSTS_OF_PEOPLE } from "./evidence-sides";
import { bySender, postsByPerson } from "./person-items";
import { groupBySender, type WeekIndex } from "./week-index";

const POSTS_OF_ALL: EvidenceSideRule = { title: "Posts of each sender", shows: "person", unit: "messages" };
const POSTS_SHOWN: EvidenceSideRule = {
	...POSTS_OF_PEOPLE,
	title: "Posts of each person whose reactions the source shows",
};

/** Metrics 52, 54 and 55. */
export const QUALITY_EVIDENCE: Readonly<Record<keyof typeof QUALITY_DEFINITIONS, EvidenceRule>> = {
	recognition_rate: {
		recount: "ratio",
		howCounted: "Posts with a reaction over the posts whose reactions the source shows.",
		numerator: { ...POSTS_SHOWN, title: "Posts of each person with a reaction" },
		denominator: POSTS_SHOWN,
		find: (_, index) => {
			const { seen, recognised } = recognitionIn(index.talk().talk);
			return { numerator: byPerson(recognised), denominator: byPerson(seen) };
		},
	},
	bot_share: {
		recount: "ratio",
		howCounted: "Posts of bots over the posts of all senders.",
		numerator: { ...POSTS_OF_ALL, title: "Posts of each bot" },
		denominator: POSTS_OF_ALL,
		find: (facts) => ({
			numerator: bySender(everybody(facts).filter(({ senderKind }) => senderKind === "bot")),
			denominator: bySender(everybody(facts)),
		}),
	},
	admin_share: {
		recount: "ratio",
		howCounted: "Posts of the group's creator and admins over the posts of all senders.",
		numerator: { ...POSTS_OF_ALL, title: "Posts of each admin" },
		denominator: POSTS_OF_ALL,
		find: (facts) => {
			const { admins } = facts.conversation;
			return {
				numerator: bySender(everybody(facts).filter((post) => admins !== null && isByAdmin(post, admins))),
				denominator: bySender(everybody(facts)),
			};
		},
	},
	deleted_share: {
		recount: "ratio",
		howCounted: "Posts of people that a newer source no longer has over all their posts.",
		numerator: { ...POSTS_OF_PEOPLE, title: "Deleted posts of each person" },
		denominator: POSTS_OF_PEOPLE,
		find: (_, index) => {
			const { posts } = index.talk().talk;
			return { numerator: byPerson(posts.filter(({ isDeleted }) => isDeleted)), denominator: byPerson(posts) };
		},
	},
	main_language_share: {
		recount: "ratio",
		howCounted: "Posts in the language most are in over the posts whose language can be told.",
		numerator: { ...POSTS_OF_PEOPLE, title: "Posts of each person in it" },
		denominator: { title: "Posts by language", shows: "language", unit: "messages" },
		find: (_, index) => {
			const main = languageMix(index.talk().talk.posts)[0]?.language;
			return {
				numerator: main === undefined ? [] : byPerson(postsIn(main, index)),
				denominator: languages(index, ({ length }) => length),
			};
		},
	},
	languages_spoken: {
		recount: "sum",
		howCounted: "Each language with five posts or more counts once.",
		numerator: { title: "Languages with five posts or more", shows: "language", unit: "count" },
		denominator: null,
		find: (_, index) => ({
			numerator: languages(index, () => 1).filter(
				({ key, messageIds }) => key !== "other" && messageIds.length >= SPOKEN_FROM,
			),
			denominator: null,
		}),
	},
};

function everybody({ conversation }: EvidenceFacts) {
	return conversation.posts.filter(isPost);
}

function byPerson(posts: readonly Said[]) {
	return postsByPerson(groupBySender(posts));
}

function postsIn(language: Language, index: WeekIndex): Said[] {
	return index.talk().talk.posts.filter((post) => post.language !== null && LANGUAGES[post.language] === language);
}

function languages(index: WeekIndex, amountOf: (posts: readonly Said[]) => number) {
	return languageMix(index.talk().talk.posts).map(({ language }) => {
		const posts = postsIn(language, index);
		const messageIds = posts.map(({ messageId }) => messageId);
		return { key: language, messageIds, personId: null, amount: amountOf(posts) };
	});
}
