import type { CollectedPart } from "../domain/collected-part";
import { addWeeks, isOver, type Week, weekOf, weekRange } from "../time/week";
import { coveredShare, joinParts, type Stretch } from "./stretches";

/** From this share on a week that is over counts as whole. */
export const WHOLE_FROM = 0.95;
/** Weeks after the start of a stretch in which "for the first time ever" cannot be trusted. */
const CENSORED_WEEKS = 4;
const MONTH_WEEKS = 4;

/** What is known about a week before a single message is counted. Shares are 0..1. */
export interface WeekFrame {
	readonly isOver: boolean;
	/** Hours of the week: 168, or what DST makes of it. */
	readonly hours: number;
	/** Share of the week's hours some source held. `null`: no source says what it held. */
	readonly coverage: number | null;
	readonly previousCoverage: number | null;
	/** Of the four weeks that end with this one. */
	readonly monthCoverage: number | null;
	/** History reaches back 28 days from the week's end. */
	readonly hasMonth: boolean;
	/** Earlier history may exist and was not seen: firsts are not certain. */
	readonly isCensored: boolean;
	/** Some source of the week shows reactions. */
	readonly showsReactions: boolean;
	/** Epoch milliseconds up to which nothing is missing after the week's start: of what comes later nothing is said. */
	readonly knownUntil: number;
}

/** A group's collected history, as the frames of its weeks are cut from. */
export interface History {
	readonly parts: readonly CollectedPart[];
	readonly stretches: readonly Stretch[];
	/** The oldest row of all tells of the group's creation: nothing came before. */
	readonly beginsWithGroup: boolean;
}

export function historyOf(parts: readonly CollectedPart[], beginsWithGroup: boolean): History {
	return { parts, stretches: joinParts(parts, beginsWithGroup), beginsWithGroup };
}

/** Frames one week of a history as seen at `now`. */
export function frameOf(week: Week, history: History, now: Date): WeekFrame {
	const [fromMs, toMs] = boundsOf(week);
	const [previousMs] = boundsOf(addWeeks(week, -1));
	const [monthMs] = boundsOf(addWeeks(week, 1 - MONTH_WEEKS));
	const share = (from: number, to: number) =>
		history.stretches.length === 0 ? null : coveredShare(history.stretches, from, to);
	return {
		isOver: isOver(week, now),
		hours: (toMs - fromMs) / 3_600_000,
		coverage: share(fromMs, toMs),
		previousCoverage: share(previousMs, fromMs),
		monthCoverage: share(monthMs, toMs),
		hasMonth: firstMsOf(history) <= monthMs,
		isCensored: isCensored(week, history),
		showsReactions: history.parts.some(
			(part) => part.hasReactions && part.firstAt.getTime() < toMs && part.lastAt.getTime() >= fromMs,
		),
		knownUntil: Math.min(now.getTime(), knownUntil(history, fromMs, toMs)),
	};
}

/** Over, and collected to its end: fit to freeze. */
export function isWhole(frame: WeekFrame): boolean {
	return frame.isOver && frame.coverage !== null && frame.coverage >= WHOLE_FROM;
}

/** End of the stretch that reaches furthest into the week; where none does, the week's own start. */
function knownUntil({ stretches }: History, fromMs: number, toMs: number): number {
	const last = stretches.findLast((stretch) => stretch.fromMs < toMs && stretch.toMs >= fromMs);
	return last?.toMs ?? fromMs;
}

function firstMsOf(history: History): number {
	return Math.min(...history.parts.map((part) => part.firstAt.getTime()));
}

/** Whether what seems to happen for the first time in a week may only have been unseen before. */
export function isCensored(week: Week, history: History): boolean {
	const [fromMs, toMs] = boundsOf(week);
	const last = history.stretches.findLast((stretch) => stretch.fromMs < toMs);
	if (last === undefined) return true;
	if (last.fromMs === -Infinity) return false;
	const trustedFrom = addWeeks(weekOf(new Date(last.fromMs), week.zone), CENSORED_WEEKS);
	return fromMs < boundsOf(trustedFrom)[0];
}

function boundsOf(week: Week): readonly [number, number] {
	const { start, end } = weekRange(week);
	return [start.getTime(), end.getTime()];
}
