import { joinWeekOf, type Member } from "../cast/member";
import type { Random } from "../random";
import { type Calendar, type CalendarWeek, WAVE_WEEK, WEEKS_TOTAL } from "./calendar";
import { pickStart, whenAwake } from "./rhythm";

const HOUR = 3600;
const DAY = 86_400;
/** Those the founder adds herself within the first hour. */
export const INVITED = ["timur", "adaeze", "jonas", "callum", "hannah", "dasha", "ines"];

/** When each member joined: Unix seconds by handle. */
export function planJoins(roster: readonly Member[], calendar: Calendar, random: Random): ReadonlyMap<string, number> {
	return new Map(
		roster.flatMap((member) => {
			const week = calendar.weeks[joinWeekOf(member)];
			return week === undefined ? [] : [[member.handle, joinMoment(member, week, random)]];
		}),
	);
}

function joinMoment(member: Member, week: CalendarWeek, random: Random): number {
	if (member.handle === "mira") return week.startsAt + 8.5 * HOUR;
	if (INVITED.includes(member.handle)) return week.startsAt + 8.6 * HOUR + INVITED.indexOf(member.handle) * 47;
	if (week.index === 0) return week.startsAt + 9.2 * HOUR + random.int(0, 30 * HOUR);
	// The voices of the last week are there before its scenes begin on Tuesday evening.
	if (week.index === WEEKS_TOTAL - 1) return pickStart(member, week, random, { day: 0, hour: null });
	if (week.index === WAVE_WEEK) {
		const afterFeature = Math.min(random.skewed(9, 1.1), 4.4 * 24) * HOUR;
		return whenAwake(member, Math.round(week.startsAt + DAY + 10.4 * HOUR + afterFeature), week, random);
	}
	return pickStart(member, week, random, { day: null, hour: null });
}

/** When a member's stay ended: Unix seconds, or `null` for those still in the group. */
export function departureMoment(member: Member, calendar: Calendar, joinedAt: number, random: Random): number | null {
	if (member.departure === "none") return null;
	if (member.departure === "removed") return joinedAt + random.int(90, 900);
	const week = calendar.weeks[member.spans.at(-1)?.[1] ?? 0];
	return week === undefined ? null : week.endsAt + random.int(8 * HOUR, 5 * DAY);
}
