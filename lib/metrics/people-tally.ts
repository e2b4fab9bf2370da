import { isPerson } from "../domain/member";
import type { HourGrid } from "../time/hour-grid";
import type { ReplyCell, SenderCell } from "./week-facts";
import type { PersonCount } from "./week-rollup";

/** Seven numbers, Monday first. */
export type WeekdayCounts = readonly number[];

/** What people did in the week, by person and by local day. */
export interface PeopleTally {
	readonly posts: ReadonlyMap<number, WeekdayCounts>;
	/** Replies to other people. */
	readonly replies: ReadonlyMap<number, WeekdayCounts>;
	/** Posts by weekday and clock hour. */
	readonly heat: readonly WeekdayCounts[];
}

/** Sorts the counts of people (nobody else) into local days and clock hours. */
export function tallyPeople(
	cells: readonly SenderCell[],
	replyCells: readonly ReplyCell[],
	grid: HourGrid,
): PeopleTally {
	const posts = new Map<number, number[]>();
	const replies = new Map<number, number[]>();
	const heat = Array.from({ length: 7 }, () => new Array<number>(24).fill(0));
	for (const cell of cells) {
		if (cell.senderId === null || !isPerson(cell.senderKind) || cell.posts === 0) continue;
		const { weekday, hour } = grid.cellOf(cell.bucket);
		add(posts, cell.senderId, weekday, cell.posts);
		const hours = heat[weekday];
		if (hours !== undefined) hours[hour] = (hours[hour] ?? 0) + cell.posts;
	}
	for (const cell of replyCells) add(replies, cell.senderId, grid.cellOf(cell.bucket).weekday, cell.replies);
	return { posts, replies, heat };
}

/** Sum of a list of counts. */
export function sum(counts: Iterable<number>): number {
	let total = 0;
	for (const count of counts) total += count;
	return total;
}

/** People with their week's total, most first, ties by id: a rule, so that two runs agree. */
export function rankPeople(byPerson: ReadonlyMap<number, WeekdayCounts>): PersonCount[] {
	return Array.from(byPerson, ([peerId, days]) => ({ peerId, count: sum(days) })).sort(
		(a, b) => b.count - a.count || a.peerId - b.peerId,
	);
}

function add(byPerson: Map<number, number[]>, personId: number, weekday: number, count: number): void {
	let days = byPerson.get(personId);
	if (days === undefined) {
		days = [0, 0, 0, 0, 0, 0, 0];
		byPerson.set(personId, days);
	}
	days[weekday] = (days[weekday] ?? 0) + count;
}
