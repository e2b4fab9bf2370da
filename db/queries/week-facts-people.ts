import type { RowDataPacket } from "mysql2/promise";
import type { MembershipKind } from "@/lib/domain/membership-event";
import type { MembershipRow } from "@/lib/metrics/people/reconcile-membership";
import type { QueryRunner } from "../client";
import { type GroupRange, timeWithin } from "./week-facts-range";

/** Comings and goings in a range, oldest first; those of bots and channels left out. */
export async function listMembershipEvents(db: QueryRunner, range: GroupRange): Promise<MembershipRow[]> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT e.kind AS kind, e.member_id AS member_id, e.message_id AS message_id, e.occurred_at AS occurred_at FROM membership_events AS e
		LEFT JOIN members AS p ON p.group_id=e.group_id AND p.member_id=e.member_id
		WHERE e.group_id=${range.groupId} AND ${timeWithin("e.occurred_at", range)}
		AND (p.kind IS NULL OR p.kind NOT IN ('bot','channel','anonymous_admin','telegram'))
		ORDER BY e.occurred_at, e.message_id, e.position`,
	);
	return rows.map((row) => ({
		kind: row.kind as MembershipKind,
		memberId: row.member_id === null ? null : Number(row.member_id),
		messageId: Number(row.message_id),
		occurredAt: row.occurred_at as Date,
	}));
}

/** When each member was first seen to leave, in all of a group's history. */
export async function findFirstLeaves(db: QueryRunner, groupId: number): Promise<Map<number, Date>> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT member_id, MIN(left_at) AS left_at FROM (
			SELECT member_id, occurred_at AS left_at FROM membership_events
			WHERE group_id=? AND member_id IS NOT NULL AND kind IN ('left','removed','banned')
			UNION ALL SELECT member_id, at FROM roster_events WHERE group_id=? AND kind IN ('left','removed','banned')
		) AS goings GROUP BY member_id ORDER BY member_id`,
		[groupId, groupId],
	);
	return new Map(rows.map((row) => [Number(row.member_id), row.left_at as Date]));
}

/** When the chat first showed anybody come or go; `null`: never. */
export async function findFirstMembershipAt(db: QueryRunner, groupId: number): Promise<Date | null> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT MIN(first_at) AS first_at FROM (
			SELECT MIN(occurred_at) AS first_at FROM membership_events WHERE group_id=?
			UNION ALL SELECT MIN(at) FROM roster_events WHERE group_id=?
		) AS firsts`,
		[groupId, groupId],
	);
	return (rows[0]?.first_at as Date | null | undefined) ?? null;
}
