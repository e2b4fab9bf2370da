import { isPerson } from "../../domain/member";
import { hourGrid } from "../../time/hour-grid";
import { addDays, type LocalDate } from "../../time/local-date";
import { weekRange } from "../../time/week";
import { isReplyToPerson } from "../day-counts";
import { splitLifecycle } from "../lifecycle";
import { isPost, type PostFact } from "../post-fact";
import type { EvidenceFacts } from "./evidence-facts";

/** A week's messages sorted the ways evidence asks for them, once for all its lists. */
export interface WeekIndex {
	/** Posts of people, by person; albums once. */
	readonly byPerson: ReadonlyMap<number, readonly PostFact[]>;
	/** Posts of people that reply to another person, by who replies. */
	readonly repliesBy: ReadonlyMap<number, readonly PostFact[]>;
	readonly newVoices: ReadonlySet<number>;
	dayOf(post: PostFact): LocalDate;
}

export function indexWeek(facts: EvidenceFacts): WeekIndex {
	const { posts } = facts.conversation;
	const byPerson = groupBySender(posts.filter(isPostOfPerson));
	const { start } = weekRange(facts.week);
	const grid = hourGrid(facts.week);
	return {
		byPerson,
		repliesBy: groupBySender(posts.filter((post) => isPost(post) && isReplyToPerson(post))),
		newVoices: splitLifecycle(byPerson.keys(), facts.activeBefore[0], facts.firstTimers).newVoices,
		dayOf({ at }) {
			const bucket = Math.floor((at - start.getTime()) / 1000 / grid.bucketSeconds);
			return addDays(facts.week.start, grid.cellOf(bucket).weekday);
		},
	};
}

/** Whether a message counts as a post of somebody in particular. */
export function isPostOfPerson(post: PostFact): boolean {
	return post.senderId !== null && isPerson(post.senderKind) && isPost(post);
}

/** Posts by their sender, in the order given; those of nobody left out. */
export function groupBySender(posts: readonly PostFact[]): Map<number, PostFact[]> {
	const groups = new Map<number, PostFact[]>();
	for (const post of posts) {
		if (post.senderId === null) continue;
		const group = groups.get(post.senderId);
		if (group === undefined) groups.set(post.senderId, [post]);
		else group.push(post);
	}
	return groups;
}
