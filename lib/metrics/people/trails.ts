import { HISTORY_WEEKS, type PersonWeek } from "../people-history";

/** Where somebody was in the last half year. Week 0 is the one at hand, week 26 half a year before it. */
export interface Trail {
	/** Weeks with a post, as bits: week 0 is 1, the week before 2, … */
	readonly weeks: number;
	/** Weeks in which they were connected, likewise; the last four are kept. */
	readonly connected: number;
	/** Posts in the weeks {@link LOYAL_WEEKS} names. */
	readonly loyalPosts: number;
}

/** Thirteen weeks, a quarter, that end five weeks before the one at hand does. */
export const LOYAL_WEEKS = { from: 5, to: 17 } as const;

type OpenTrail = { -readonly [K in keyof Trail]: Trail[K] };

/** Everybody who posted in the last half year. `weeks[n]` are the people of `n` weeks ago. */
export function trailsOf(weeks: readonly (readonly PersonWeek[])[]): Map<number, Trail> {
	const trails = new Map<number, OpenTrail>();
	for (const [ago, people] of weeks.slice(0, HISTORY_WEEKS + 1).entries()) {
		const isLoyal = ago >= LOYAL_WEEKS.from && ago <= LOYAL_WEEKS.to;
		for (const { personId, posts, marks } of people) {
			let trail = trails.get(personId);
			if (trail === undefined) {
				trail = { weeks: 0, connected: 0, loyalPosts: 0 };
				trails.set(personId, trail);
			}
			trail.weeks |= 1 << ago;
			if ((marks & 1) !== 0 && ago < 4) trail.connected |= 1 << ago;
			if (isLoyal) trail.loyalPosts += posts;
		}
	}
	return trails;
}

/** Whether a trail has a post in any week from `from` to `to` weeks ago, both included. */
export function wasActive({ weeks }: Pick<Trail, "weeks">, from: number, to: number): boolean {
	return (weeks & bitsBetween(from, to)) !== 0;
}

/** In how many of the four weeks that end `ago` weeks ago there was a post. */
export function weeksOfFour(weeks: number, ago: number): number {
	let count = 0;
	for (let bit = ago; bit < ago + 4; bit += 1) if ((weeks & (1 << bit)) !== 0) count += 1;
	return count;
}

function bitsBetween(from: number, to: number): number {
	return ((1 << (to + 1)) - 1) & ~((1 << from) - 1);
}
