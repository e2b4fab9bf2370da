import type { QueryRunner } from "@/db/client";
import { type EntryTable, findSpanOf, listHeldIds, markDeleted } from "@/db/queries/held-history";
import type { Group } from "@/lib/domain/group";
import { parseTimeZone } from "@/lib/time/time-zone";
import { markDays } from "../mark-days";

const TABLES: readonly EntryTable[] = ["messages", "service_messages"];
/** No page of history spans more stored rows than this without showing some of them. */
const HELD_MAX = 10_000;

/** Ids as they are stored, both included. */
export interface IdRange {
	readonly from: number;
	readonly to: number;
}

/** Marks entries as deleted, whatever table they are in. Returns how many were not marked before. */
export async function markGone(
	tx: QueryRunner,
	{ groupId, zone }: Pick<Group, "groupId" | "zone">,
	ids: readonly number[],
	now: Date,
): Promise<number> {
	let marked = 0;
	for (const table of TABLES) {
		const count = await markDeleted(tx, table, groupId, ids, now);
		if (count === 0) continue;
		marked += count;
		const span = await findSpanOf(tx, table, groupId, ids);
		if (span !== null) await markDays(tx, { groupId, zone: parseTimeZone(zone) }, span.from, span.to);
	}
	return marked;
}

/** Marks what is held within a range that Telegram showed whole, and was not in it. Returns how many. */
export async function markAbsent(
	tx: QueryRunner,
	group: Pick<Group, "groupId" | "zone">,
	range: IdRange,
	shown: ReadonlySet<number>,
	now: Date,
): Promise<number> {
	const gone: number[] = [];
	for (const table of TABLES) {
		const within = { groupId: group.groupId, after: range.from - 1, to: range.to, limit: HELD_MAX, sparesLive: false };
		const held = await listHeldIds(tx, table, within);
		gone.push(...held.filter(({ id, isDeleted }) => !isDeleted && !shown.has(id)).map(({ id }) => id));
	}
	return markGone(tx, group, gone, now);
}
