import { addDays, type LocalDate } from "../time/local-date";
import type { Week } from "../time/week";
import type { PeopleTally } from "./people-tally";

/** Posts and replies of one person on one local day. */
export interface MemberDay {
	readonly day: LocalDate;
	readonly memberId: number;
	readonly posts: number;
	readonly replies: number;
}

/** The week's rows, by day and then by member. */
export function memberDaysOf(week: Week, tally: PeopleTally): MemberDay[] {
	const people = Array.from(tally.posts.keys()).sort((a, b) => a - b);
	const rows: MemberDay[] = [];
	for (let weekday = 0; weekday < 7; weekday += 1) {
		const day = addDays(week.start, weekday);
		for (const memberId of people) {
			const posts = tally.posts.get(memberId)?.[weekday] ?? 0;
			if (posts > 0) rows.push({ day, memberId, posts, replies: tally.replies.get(memberId)?.[weekday] ?? 0 });
		}
	}
	return rows;
}
