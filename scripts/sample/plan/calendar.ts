import { AppError } from "@/lib/errors";
import { addDays, type LocalDate, weekdayOf } from "@/lib/time/local-date";
import { parseTimeZone } from "@/lib/time/time-zone";
import { addWeeks, parseWeek, type Week, weekRange } from "@/lib/time/week";
import type { Random } from "../random";

/** Where the invented community lives: its clocks change twice within any twelve months. */
export const COMMUNITY_ZONE = parseTimeZone("Europe/Berlin");
export const WEEKS_TOTAL = 52;
/** The week a newsletter wrote about the community. */
export const WAVE_WEEK = 33;
/** When the year's end falls where the story needs noise, the lull is a long weekend in this week instead. */
const SPARE_QUIET_WEEK = 22;

export interface CalendarWeek {
	readonly index: number;
	/** Unix seconds, half-open. */
	readonly startsAt: number;
	readonly endsAt: number;
	/** Month (1-12) of its Thursday. */
	readonly month: number;
	/** Messages to aim for. */
	readonly target: number;
	readonly isQuiet: boolean;
}

export interface Calendar {
	readonly weeks: readonly CalendarWeek[];
	/** Unix seconds, half-open. */
	readonly startsAt: number;
	readonly endsAt: number;
}

/**
 * The 52 complete weeks up to the Sunday `endsOn`, with how lively each is to be.
 * @throws AppError invalid unless `endsOn` is a Sunday.
 */
export function planCalendar(endsOn: LocalDate, random: Random): Calendar {
	if (weekdayOf(endsOn) !== 6) {
		throw new AppError("invalid", `The sample must end on a Sunday, ${endsOn} is none`, { place: { field: "endsOn" } });
	}
	const first = addWeeks(parseWeek(addDays(endsOn, -6), COMMUNITY_ZONE), 1 - WEEKS_TOTAL);
	const all = Array.from({ length: WEEKS_TOTAL }, (_, index) => addWeeks(first, index));
	const quietWeek = findQuietWeek(all);
	const weeks = all.map((week, index) => {
		const range = weekRange(week);
		return {
			index,
			startsAt: range.start.getTime() / 1000,
			endsAt: range.end.getTime() / 1000,
			month: Number(addDays(week.start, 3).slice(5, 7)),
			target: Math.round(livelinessOf(index, quietWeek) * (0.9 + 0.2 * random.float())),
			isQuiet: index === quietWeek,
		};
	});
	const [from, to] = [weeks[0]?.startsAt ?? 0, weeks.at(-1)?.endsAt ?? 0];
	return { weeks, startsAt: from, endsAt: to };
}

/** The week an instant (Unix seconds) falls into; instants past the end belong to the last. */
export function weekAt(calendar: Calendar, at: number): CalendarWeek {
	const found = calendar.weeks.findLast((week) => at >= week.startsAt) ?? calendar.weeks[0];
	if (found === undefined) throw new AppError("internal", "The calendar has no weeks");
	return found;
}

/** The week of 27 December, unless it meets the story's own lively weeks. */
function findQuietWeek(weeks: readonly Week[]): number {
	const holiday = weeks.findIndex((week) => week.start.slice(5) >= "12-21" && week.start.slice(5) <= "12-27");
	const isFree = holiday >= 3 && holiday <= 48 && Math.abs(holiday - WAVE_WEEK) > 2;
	return isFree ? holiday : SPARE_QUIET_WEEK;
}

/** Messages per week: growth from about 65 to 110, a lull, the wave and its echo, a record at the end. */
function livelinessOf(index: number, quietWeek: number): number {
	if (index === WEEKS_TOTAL - 1) return 262;
	const usual = 64 + 44 * (index / (WEEKS_TOTAL - 1));
	if (index === quietWeek) return usual * 0.2;
	if (Math.abs(index - quietWeek) === 1) return usual * 0.8;
	const echo = [1.75, 1.4, 1.2, 1.1][index - WAVE_WEEK] ?? 1;
	return usual * echo;
}
