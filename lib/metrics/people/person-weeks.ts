import { MARKS, type PersonWeek } from "../people-history";
import { type PeopleTally, sum, type WeekdayCounts } from "../people-tally";
import { replyPairsOf } from "../reply-pairs";
import type { ReplyCell } from "../week-facts";

/** Replies either way that make two people acquainted, and acquaintances that make somebody connected. Own thresholds. */
const REPLIES_MIN = 5;
const PEOPLE_MIN = 5;

/** What each active member did in the week, by id: what later weeks look back on. */
export function personWeeksOf(
	tally: PeopleTally,
	replies: readonly ReplyCell[],
	contributors: ReadonlySet<number>,
): PersonWeek[] {
	const connected = connectedPeople(replies);
	return Array.from(tally.posts, ([personId, posts]) => ({
		personId,
		days: dayBits(posts),
		posts: sum(posts),
		marks: (connected.has(personId) ? MARKS.connected : 0) + (contributors.has(personId) ? MARKS.contributed : 0),
	})).sort((a, b) => a.personId - b.personId);
}

/** People with at least five others whom they exchanged at least five replies with in the week. */
function connectedPeople(replies: readonly ReplyCell[]): Set<number> {
	const acquainted = new Map<number, number>();
	for (const { lowId, highId, lowToHigh, highToLow } of replyPairsOf(replies)) {
		if (lowToHigh + highToLow < REPLIES_MIN) continue;
		for (const id of [lowId, highId]) acquainted.set(id, (acquainted.get(id) ?? 0) + 1);
	}
	return new Set(Array.from(acquainted).flatMap(([id, people]) => (people >= PEOPLE_MIN ? [id] : [])));
}

function dayBits(posts: WeekdayCounts): number {
	return posts.reduce((bits, count, weekday) => (count > 0 ? bits | (1 << weekday) : bits), 0);
}
