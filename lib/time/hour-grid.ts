import { daysBetween } from "./local-date";
import { offsetSpanAt } from "./offset-spans";
import { toWallClock } from "./wall-clock";
import { type Week, weekRange } from "./week";

/** A square of the 7×24 grid. */
export interface HourCell {
	/** 0 = Monday. */
	readonly weekday: number;
	/** The clock hour, 0 to 23: an hour that DST repeats falls twice into one cell, one it skips leaves it empty. */
	readonly hour: number;
}

/**
 * Translates a week's buckets of equal length, counted from its start, to local clock hours. The database sums into
 * buckets without knowing zones; no bucket straddles two clock hours.
 */
export interface HourGrid {
	/** 3600, or less where an offset changes by part of an hour (Lord Howe: 1800). */
	readonly bucketSeconds: number;
	cellOf(bucket: number): HourCell;
}

/** The grid of one week. */
export function hourGrid(week: Week): HourGrid {
	const { start, end } = weekRange(week);
	const bucketSeconds = bucketSecondsOf(start, end, week);
	const cells = new Map<number, HourCell>();
	return {
		bucketSeconds,
		cellOf(bucket) {
			let cell = cells.get(bucket);
			if (cell === undefined) {
				cell = cellAt(new Date(start.getTime() + bucket * bucketSeconds * 1000), week);
				cells.set(bucket, cell);
			}
			return cell;
		},
	};
}

/** Largest length that divides an hour and every distance from the week's start to a change of its clock. */
function bucketSecondsOf(start: Date, end: Date, week: Week): number {
	const first = toWallClock(start, week.zone);
	let seconds = greatestDivisor(3600, first.minute * 60 + first.second);
	let span = offsetSpanAt(start.getTime(), week.zone);
	while (span.toMs < end.getTime()) {
		const next = offsetSpanAt(span.toMs, week.zone);
		seconds = greatestDivisor(seconds, (span.toMs - start.getTime()) / 1000);
		seconds = greatestDivisor(seconds, Math.abs(next.offsetMs - span.offsetMs) / 1000);
		span = next;
	}
	return seconds;
}

function cellAt(instant: Date, week: Week): HourCell {
	const { date, hour } = toWallClock(instant, week.zone);
	const weekday = daysBetween(week.start, date);
	return { weekday: Math.min(6, Math.max(0, weekday)), hour };
}

function greatestDivisor(a: number, b: number): number {
	return b === 0 ? a : greatestDivisor(b, a % b);
}
