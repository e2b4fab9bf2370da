import type { Database, QueryRunner } from "@/db/client";
import { replaceDays } from "@/db/queries/day-counts";
import { listDayPosts } from "@/db/queries/day-posts";
import { clearDirtyDays, type DayTokens, listDirtyDays } from "@/db/queries/dirty-days";
import { markWeeksDirty, tryRollupLock } from "@/db/queries/dirty-weeks";
import { inTransaction } from "@/db/transaction";
import type { Group } from "@/lib/domain/group";
import { countDays } from "@/lib/metrics/day-counts";
import { DayClock, dayRange } from "@/lib/time/day-clock";
import type { LocalDate } from "@/lib/time/local-date";
import { parseTimeZone, type TimeZone } from "@/lib/time/time-zone";
import type { InstantRange } from "@/lib/time/week";
import { weeksLeaningOn } from "./leaning-weeks";

/** Days counted in one transaction: a backlog of years is worked off in pieces that a kill loses nothing of. */
const DAYS_AT_ONCE = 28;

export interface RolledDays {
	/** Days counted again; 0 too while somebody else measures the group, who counts them or leaves them noted. */
	readonly days: number;
	/** Messages looked at. */
	readonly messages: number;
}

/**
 * Counts a group's changed days again: every note seen is settled in the transaction that replaces its day's counts, and
 * the weeks built on it are noted as changed there. Oldest first; killed anywhere, the next call goes on.
 */
export async function rollUpDays(db: Database, group: Pick<Group, "groupId" | "zone">): Promise<RolledDays> {
	const done = await tryRollupLock(db, group.groupId, async () => {
		const tokens = await listDirtyDays(db, group.groupId);
		const days = [...tokens.keys()];
		let messages = 0;
		for (let at = 0; at < days.length; at += DAYS_AT_ONCE) {
			const some = new Map(days.slice(at, at + DAYS_AT_ONCE).map((day) => [day, tokens.get(day) ?? []]));
			messages += await recountDays(db, group, some);
		}
		return { days: days.length, messages };
	});
	return done ?? { days: 0, messages: 0 };
}

async function recountDays(
	db: Database,
	{ groupId, zone: zoneName }: Pick<Group, "groupId" | "zone">,
	tokens: DayTokens,
): Promise<number> {
	const zone = parseTimeZone(zoneName);
	const days = [...tokens.keys()];
	const posts = await listDayPosts(db, groupId, rangesOf(days, zone));
	const counts = countDays(posts, new DayClock(zone), new Set(days));
	await inTransaction(db, async (tx: QueryRunner) => {
		await replaceDays(tx, groupId, days, counts);
		await markWeeksDirty(tx, groupId, weeksLeaningOn(days));
		await clearDirtyDays(tx, groupId, tokens);
	});
	return posts.length;
}

/** Ranges of the days in order, those that touch joined. */
function rangesOf(days: readonly LocalDate[], zone: TimeZone): InstantRange[] {
	const joined: { start: Date; end: Date }[] = [];
	for (const day of days) {
		const { start, end } = dayRange(day, zone);
		const last = joined.at(-1);
		if (last !== undefined && start <= last.end) last.end = end > last.end ? end : last.end;
		else joined.push({ start, end });
	}
	return joined;
}
