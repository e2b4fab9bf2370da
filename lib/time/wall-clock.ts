import { AppError } from "../errors";
import { daysInMonth, fromEpochDay, type LocalDate, toEpochDay } from "./local-date";
import { offsetSpanAt } from "./offset-spans";
import type { TimeZone } from "./time-zone";

const DAY_MS = 86_400_000;
/** No zone is further from UTC: a span reaching this far around a local time decides it alone. */
const OFFSET_MS_MAX = 15 * 3_600_000;

/** What a clock on the wall shows. */
export interface WallClock {
	readonly date: LocalDate;
	readonly hour: number;
	readonly minute: number;
	readonly second: number;
}

/**
 * The instant a local `YYYY-MM-DDTHH:MM:SS` names in `zone`. A time that DST repeats is its first occurrence; one it
 * skips is as much later as the skip is long (Temporal's "compatible"). Throws AppError `invalid` for other text.
 */
export function toInstant(localDateTime: string, zone: TimeZone): Date {
	return new Date(epochMsOf(localMsOf(localDateTime), zone));
}

/** First instant of a local day: not always midnight, some zones skip it. */
export function startOfDay(date: LocalDate, zone: TimeZone): Date {
	return new Date(epochMsOf(toEpochDay(date) * DAY_MS, zone));
}

/** Minutes east of UTC at an instant; fractions only for local mean times before about 1930. */
export function offsetMinutes(instant: Date, zone: TimeZone): number {
	return offsetSpanAt(instant.getTime(), zone).offsetMs / 60_000;
}

/** The local calendar date at an instant. */
export function toLocalDate(instant: Date, zone: TimeZone): LocalDate {
	return fromEpochDay(Math.floor(localMsAt(instant, zone) / DAY_MS));
}

/** The local date and clock at an instant. */
export function toWallClock(instant: Date, zone: TimeZone): WallClock {
	const localMs = localMsAt(instant, zone);
	const epochDay = Math.floor(localMs / DAY_MS);
	const seconds = Math.floor((localMs - epochDay * DAY_MS) / 1000);
	return {
		date: fromEpochDay(epochDay),
		hour: Math.floor(seconds / 3600),
		minute: Math.floor(seconds / 60) % 60,
		second: seconds % 60,
	};
}

function localMsAt(instant: Date, zone: TimeZone): number {
	const epochMs = instant.getTime();
	return epochMs + offsetSpanAt(epochMs, zone).offsetMs;
}

function epochMsOf(localMs: number, zone: TimeZone): number {
	const span = offsetSpanAt(localMs, zone);
	const isFarFromChange = localMs - OFFSET_MS_MAX >= span.fromMs && localMs + OFFSET_MS_MAX < span.toMs;
	if (isFarFromChange) return localMs - span.offsetMs;
	// The offsets a day before and after: equal away from a change, else the first one wins where both fit.
	const before = offsetSpanAt(localMs - DAY_MS, zone).offsetMs;
	const after = offsetSpanAt(localMs + DAY_MS, zone).offsetMs;
	for (const offsetMs of [before, after]) {
		if (offsetSpanAt(localMs - offsetMs, zone).offsetMs === offsetMs) return localMs - offsetMs;
	}
	return localMs - before;
}

/** The local time as if it were UTC. Hand-written digits: an importer converts a million of these. */
function localMsOf(text: string): number {
	const year = digits(text, 0, 4);
	const month = digits(text, 5, 2);
	const day = digits(text, 8, 2);
	const hour = digits(text, 11, 2);
	const minute = digits(text, 14, 2);
	const second = digits(text, 17, 2);
	const hasShape =
		text.length === 19 &&
		text[4] === "-" &&
		text[7] === "-" &&
		text[10] === "T" &&
		text[13] === ":" &&
		text[16] === ":" &&
		year >= 100;
	const isReal =
		month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) && hour < 24 && minute < 60 && second < 60;
	if (hasShape && isReal) return Date.UTC(year, month - 1, day, hour, minute, second);
	throw new AppError("invalid", `Not a local date and time: ${JSON.stringify(text.slice(0, 40))}`, {
		hint: "It must read YYYY-MM-DDTHH:MM:SS.",
	});
}

function digits(text: string, from: number, length: number): number {
	let value = 0;
	for (let i = from; i < from + length; i += 1) {
		const digit = text.charCodeAt(i) - 48;
		if (!(digit >= 0 && digit <= 9)) return Number.NaN;
		value = value * 10 + digit;
	}
	return value;
}
