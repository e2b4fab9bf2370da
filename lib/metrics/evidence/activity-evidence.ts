import { isPerson } from "../../domain/member";
import { addDays } from "../../time/local-date";
import { REGULAR_DAYS } from "../activity";
import type { ACTIVITY_DEFINITIONS } from "../definitions/activity";
import type { EvidenceItem } from "../evidence";
import { isPost, type PostFact } from "../post-fact";
import type { EvidenceFacts } from "./evidence-facts";
import type { EvidenceRule, EvidenceSideRule } from "./evidence-rule";
import { ACTIVE_PEOPLE, POSTS_OF_PEOPLE } from "./evidence-sides";
import { activePeople, bySender, counted, peopleWith, postsByPerson, writtenSince } from "./person-items";
import { VARIETY_EVIDENCE } from "./variety-evidence";
import type { WeekIndex } from "./week-index";

const PERSON_DAYS: EvidenceSideRule = { title: "Days on which a person posted", shows: "day", unit: "count" };
const MONTH_PEOPLE: EvidenceSideRule = { title: "People with a post in 28 days", shows: "person", unit: "people" };

/** Metrics 1 to 7. */
export const ACTIVITY_EVIDENCE: Readonly<Record<keyof typeof ACTIVITY_DEFINITIONS, EvidenceRule>> = {
	messages: {
		recount: "sum",
		howCounted: "Every post of every person, added up; an album is one post.",
		numerator: POSTS_OF_PEOPLE,
		denominator: null,
		find: (_, index) => ({ numerator: postsByPerson(index.byPerson), denominator: null }),
	},
	messages_total: {
		recount: "sum",
		howCounted: "Every post of every sender, added up; an album is one post.",
		numerator: { title: "Posts of each sender", shows: "person", unit: "messages" },
		denominator: null,
		find: ({ conversation }) => ({ numerator: bySender(conversation.posts.filter(isPost)), denominator: null }),
	},
	messages_deleted: {
		recount: "sum",
		howCounted: "Posts of people that a newer source no longer has, added up.",
		numerator: { title: "Deleted posts of each person", shows: "person", unit: "messages" },
		denominator: null,
		find: ({ conversation }) => ({ numerator: bySender(conversation.posts.filter(isDeletedPost)), denominator: null }),
	},
	active_members: {
		recount: "sum",
		howCounted: "Each person with at least one post counts once.",
		numerator: ACTIVE_PEOPLE,
		denominator: null,
		find: (_, index) => ({ numerator: activePeople(index), denominator: null }),
	},
	daily_active_mean: {
		recount: "ratio",
		howCounted: "Days on which somebody posted, counted for each person, over the seven days.",
		numerator: PERSON_DAYS,
		denominator: { title: "Days of the week", shows: "day", unit: "days" },
		find: (facts, index) => ({ numerator: personDays(index, 1), denominator: daysOfWeek(facts) }),
	},
	monthly_active: {
		recount: "sum",
		howCounted: "Each person with a post in the four weeks that end with this one counts once.",
		numerator: MONTH_PEOPLE,
		denominator: null,
		weeksBack: 3,
		find: (facts, index) => ({ numerator: monthPeople(facts, index), denominator: null }),
	},
	stickiness_week: {
		recount: "ratio",
		howCounted: "Each day of each person counts a seventh; taken over the people of the week.",
		numerator: PERSON_DAYS,
		denominator: ACTIVE_PEOPLE,
		find: (_, index) => ({ numerator: personDays(index, 1 / 7), denominator: activePeople(index) }),
	},
	stickiness_month: {
		recount: "ratio",
		howCounted: "Each day of each person counts a seventh; taken over the people of the 28 days.",
		numerator: PERSON_DAYS,
		denominator: MONTH_PEOPLE,
		weeksBack: 3,
		find: (facts, index) => ({ numerator: personDays(index, 1 / 7), denominator: monthPeople(facts, index) }),
	},
	participation_rate: {
		recount: "ratio",
		howCounted: "People with a post over the members counted at the end of the week.",
		numerator: ACTIVE_PEOPLE,
		denominator: { title: "Members at the week's end", shows: "words", unit: "people" },
		find: ({ roster }, index) => ({
			numerator: activePeople(index),
			denominator:
				roster === null || roster.atEnd === null
					? []
					: [counted("Members counted at the end of the week", roster.atEnd)],
		}),
	},
	messages_per_active_mean: {
		recount: "ratio",
		howCounted: "Posts of people over the people who wrote them.",
		numerator: POSTS_OF_PEOPLE,
		denominator: ACTIVE_PEOPLE,
		find: (_, index) => ({ numerator: postsByPerson(index.byPerson), denominator: activePeople(index) }),
	},
	messages_per_active_median: {
		recount: "median",
		howCounted: "The middle one of the people's counts, or half way between the two middle ones.",
		numerator: POSTS_OF_PEOPLE,
		denominator: null,
		find: (_, index) => ({ numerator: postsByPerson(index.byPerson), denominator: null }),
	},
	regulars: {
		recount: "sum",
		howCounted: "Each person with posts on three or more local days counts once.",
		numerator: { title: "People with posts on three days or more", shows: "person", unit: "people" },
		denominator: null,
		find: (_, index) => ({ numerator: peopleWith(regularsOf(index), index.byPerson), denominator: null }),
	},
	...VARIETY_EVIDENCE,
};

function monthPeople(facts: EvidenceFacts, index: WeekIndex): EvidenceItem[] {
	const people = new Set([...facts.activeBefore.flatMap((week) => [...week]), ...index.byPerson.keys()]);
	return peopleWith(people, writtenSince(facts, index, 3));
}

function personDays(index: WeekIndex, amount: number): EvidenceItem[] {
	return Array.from(index.byPerson).flatMap(([personId, posts]) =>
		Array.from(
			Map.groupBy(posts, (post) => index.dayOf(post)),
			([day, written]) => ({
				key: `${day}:${personId}`,
				messageIds: written.map(({ messageId }) => messageId),
				personId,
				amount,
			}),
		),
	);
}

function daysOfWeek({ week }: EvidenceFacts): EvidenceItem[] {
	return Array.from({ length: 7 }, (_, weekday) => counted(addDays(week.start, weekday), 1));
}

function regularsOf(index: WeekIndex): number[] {
	return Array.from(index.byPerson)
		.filter(([, posts]) => new Set(posts.map((post) => index.dayOf(post))).size >= REGULAR_DAYS)
		.map(([personId]) => personId);
}

function isDeletedPost(post: PostFact): boolean {
	return post.isDeleted && isPerson(post.senderKind) && isPost(post);
}
