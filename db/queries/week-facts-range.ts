import type { RowDataPacket } from "mysql2/promise";
import type { IdFacts } from "@/lib/metrics/week-facts";
import type { QueryRunner } from "../client";
import { sqlDateTime } from "../sql-literal";

/** A group's time `[start, end)`. */
export interface GroupRange {
	readonly groupId: number;
	readonly start: Date;
	readonly end: Date;
}

/** The messages of a range, as the other queries of the week select them. */
export interface MessageRange {
	readonly messages: number;
	/** Condition on table alias `m`, with literal bounds; `null`: the range has no messages. */
	readonly where: string | null;
	/** Index hint that goes with it. */
	readonly hint: string;
	readonly firstId: number;
	readonly lastId: number;
	/** Message numbers of messages and service rows together. */
	readonly ids: IdFacts | null;
}

/** A range of ids is read in one piece of the clustered key while it is at most this much longer than it has rows. */
const ID_SPREAD_MAX = 8;
const ID_SPREAD_FREE = 2_000;

/** Part, then of all ids: first, last, count; then of those from 1 up: first, last, count. */
type Bounds = [number, number | null, number | null, number, number | null, number | null, string | null] &
	RowDataPacket;

/** Where the messages of a range lie. Both parts are answered from the time index alone. */
export async function findMessageRange(db: QueryRunner, range: GroupRange): Promise<MessageRange> {
	const [bounds] = await db.pool.query<Bounds[]>({
		sql: `${boundsOf("messages", 0, range)} UNION ALL ${boundsOf("service_messages", 1, range)} ORDER BY part`,
		rowsAsArray: true,
	});
	const [, firstId, lastId, count] = bounds[0] ?? [0, null, null, 0];
	const time = `m.group_id=${range.groupId} AND ${timeWithin("m.sent_at", range)}`;
	const ids = joinIds(bounds);
	if (firstId === null || lastId === null) {
		return { messages: 0, where: null, hint: "", firstId: 0, lastId: 0, ids };
	}
	const isDense = lastId - firstId <= count * ID_SPREAD_MAX + ID_SPREAD_FREE;
	return {
		messages: count,
		where: isDense ? `${time} AND m.message_id BETWEEN ${firstId} AND ${lastId}` : time,
		// Ids grow with time, except where history was moved between chats: there the time index is the shorter way.
		hint: isDense ? "FORCE INDEX (PRIMARY)" : "FORCE INDEX (ix_time)",
		firstId,
		lastId,
		ids,
	};
}

/** `column` within the range, as literals: both servers plan far better with constants. */
export function timeWithin(column: string, range: GroupRange): string {
	return `${column}>=${sqlDateTime(range.start)} AND ${column}<${sqlDateTime(range.end)}`;
}

function boundsOf(table: string, part: number, range: GroupRange): string {
	return `SELECT ${part} AS part, MIN(message_id), MAX(message_id), COUNT(*), MIN(IF(message_id>0,message_id,NULL)),
		MAX(IF(message_id>0,message_id,NULL)), SUM(message_id>0)
		FROM ${table} FORCE INDEX (ix_time) WHERE group_id=${range.groupId} AND ${timeWithin("sent_at", range)}`;
}

function joinIds(bounds: readonly Bounds[]): IdFacts | null {
	const held = bounds.reduce((total, [, , , , , , count]) => total + Number(count ?? 0), 0);
	if (held === 0) return null;
	const firsts = bounds.map(([, , , , first]) => first).filter((id) => id !== null);
	const lasts = bounds.map(([, , , , , last]) => last).filter((id) => id !== null);
	return { first: Math.min(...firsts), last: Math.max(...lasts), held };
}
