import type { Member, Rhythm } from "../cast/member";
import type { Random } from "../random";
import type { CalendarWeek } from "./calendar";

const HOUR = 3600;
const DAY = 86_400;

/** How likely somebody starts something, by their own clock's hour. */
const STARTS: Readonly<Record<Rhythm, readonly number[]>> = {
	morning: [0, 0, 0, 0, 0, 2, 6, 9, 9, 8, 6, 5, 4, 3, 3, 3, 3, 3, 3, 3, 2, 1, 0, 0],
	day: [0, 0, 0, 0, 0, 0, 1, 3, 6, 9, 9, 8, 6, 7, 7, 7, 6, 5, 4, 4, 4, 3, 1, 0],
	evening: [0, 0, 0, 0, 0, 0, 0, 2, 3, 3, 3, 3, 4, 4, 3, 4, 5, 7, 9, 11, 12, 11, 6, 2],
	late: [6, 3, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 3, 3, 3, 3, 4, 5, 6, 7, 9, 11, 12, 10],
};

/** Hours awake, as [from, to) of the own clock; beyond 24 is after midnight. */
const AWAKE: Readonly<Record<Rhythm, readonly [number, number]>> = {
	morning: [6, 23],
	day: [7, 23.5],
	evening: [8, 24.5],
	late: [10, 26],
};

/** Share of each weekday, Monday first. */
const DAYS = [15, 17, 16, 16, 12, 10, 14];

/** Hour (with fraction) of the member's own clock at Unix second `at` of `week`. */
function ownHour(member: Member, at: number, week: CalendarWeek): number {
	const hour = (at - week.startsAt) / HOUR + member.hoursAhead;
	return ((hour % 24) + 24) % 24;
}

/** Whether the member is up at that moment. */
export function isAwake(member: Member, at: number, week: CalendarWeek): boolean {
	const [from, to] = AWAKE[member.rhythm];
	const hour = ownHour(member, at, week);
	return (hour >= from && hour < to) || hour + 24 < to;
}

/** `at`, or the moment soon after the member's next waking when they sleep. */
export function whenAwake(member: Member, at: number, week: CalendarWeek, random: Random): number {
	if (isAwake(member, at, week)) return at;
	const hoursLeft = (AWAKE[member.rhythm][0] - ownHour(member, at, week) + 24) % 24;
	return Math.round(at + hoursLeft * HOUR + random.skewed(35, 0.8) * 60);
}

/**
 * A moment in `week` when the member may start something; `day` and `hour` (Berlin) fix it where the story does. Days
 * that already have much going on (`busy`: messages by day) are a little less likely.
 */
export function pickStart(
	member: Member,
	week: CalendarWeek,
	random: Random,
	fixed: { readonly day: number | null; readonly hour: number | null },
	busy: readonly number[] = [],
): number {
	const days = DAYS.map((share, index) => ({ share, index }));
	const day = fixed.day ?? random.weighted(days, ({ share, index }) => share / (share + (busy[index] ?? 0))).index;
	const hours = STARTS[member.rhythm].map((share, index) => ({ share, index }));
	const own = random.weighted(hours, ({ share }) => share).index - member.hoursAhead;
	const hour = fixed.hour ?? ((own % 24) + 24) % 24;
	const within = fixed.hour === null ? random.int(0, HOUR - 1) : random.int(60, 900);
	return week.startsAt + day * DAY + hour * HOUR + within;
}
