import { addDays, compareLocalDates, fromEpochDay, type LocalDate, weekdayOf } from "./local-date";
import { offsetSpanAt } from "./offset-spans";
import type { TimeZone } from "./time-zone";
import { startOfDay, toLocalDate } from "./wall-clock";
import type { InstantRange } from "./week";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Where a clock on the wall puts an instant. */
export interface DayHour {
	readonly day: LocalDate;
	/** 0 to 23. */
	readonly hour: number;
}

/** Instants to local days and clock hours, fast enough for millions: days are looked up once. */
export class DayClock {
	readonly #zone: TimeZone;
	readonly #days = new Map<number, { readonly day: LocalDate; readonly next: LocalDate; readonly endMs: number }>();

	constructor(zone: TimeZone) {
		this.#zone = zone;
	}

	/** A week's last evening that the clock repeats after its end belongs, like everything then, to the week that began. */
	at(epochMs: number): DayHour {
		const localMs = epochMs + offsetSpanAt(epochMs, this.#zone).offsetMs;
		const epochDay = Math.floor(localMs / DAY_MS);
		const hour = Math.floor((localMs - epochDay * DAY_MS) / HOUR_MS);
		let known = this.#days.get(epochDay);
		if (known === undefined) {
			const day = fromEpochDay(epochDay);
			const next = addDays(day, 1);
			const endMs = weekdayOf(day) === 6 ? startOfDay(next, this.#zone).getTime() : Number.POSITIVE_INFINITY;
			known = { day, next, endMs };
			this.#days.set(epochDay, known);
		}
		return { day: epochMs < known.endMs ? known.day : known.next, hour };
	}
}

/** The local day an instant is counted in. */
export function dayOf(instant: Date, zone: TimeZone): LocalDate {
	return new DayClock(zone).at(instant.getTime()).day;
}

/**
 * The shortest range that holds all instants of a local day. Where the clock is turned back across midnight it holds some
 * of the day after as well: {@link DayClock} tells them apart.
 */
export function dayRange(day: LocalDate, zone: TimeZone): InstantRange {
	const next = addDays(day, 1);
	const start = startOfDay(day, zone);
	const end = startOfDay(next, zone);
	if (weekdayOf(day) === 6) return { start, end };
	const { toMs } = offsetSpanAt(end.getTime(), zone);
	const isTurnedBack = toMs - end.getTime() < DAY_MS && toLocalDate(new Date(toMs), zone) === day;
	if (!isTurnedBack) return { start, end };
	const { offsetMs } = offsetSpanAt(toMs, zone);
	return { start, end: new Date(Date.parse(`${next}T00:00:00Z`) - offsetMs) };
}

/** Every day from the one of `from` to the one of `to`, both included, in order. */
export function listDays(from: LocalDate, to: LocalDate): LocalDate[] {
	const days: LocalDate[] = [];
	for (let day = from; compareLocalDates(day, to) <= 0; day = addDays(day, 1)) days.push(day);
	return days;
}
