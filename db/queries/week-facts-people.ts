import type { RowDataPacket } from "mysql2/promise";
import type { MembershipKind } from "@/lib/domain/membership-event";
import type { QueryRunner } from "../client";
import { type GroupRange, timeWithin } from "./week-facts-range";

/** A coming or going; `memberId` is `null` when the source does not say whose. */
export interface MembershipRow {
	readonly kind: MembershipKind;
	readonly memberId: number | null;
	/** The service row that tells of it. */
	readonly messageId: number;
	readonly occurredAt: Date;
}

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
		`SELECT member_id, MIN(occurred_at) AS left_at FROM membership_events
		WHERE group_id=? AND member_id IS NOT NULL AND kind IN ('left','removed','banned')
		GROUP BY member_id ORDER BY member_id`,
		[groupId],
	);
	return new Map(rows.map((row) => [Number(row.member_id), row.left_at as Date]));
}

/** When the chat first showed anybody come or go; `null`: never. */
export async function findFirstMembershipAt(db: QueryRunner, groupId: number): Promise<Date | null> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		"SELECT MIN(occurred_at) AS first_at FROM membership_events WHERE group_id=?",
		[groupId],
	);
	return (rows[0]?.first_at as Date | null | undefined) ?? null;
}

/** Members whose first message ever lies in the range. */
export async function findFirstTimers(db: QueryRunner, range: GroupRange): Promise<ReadonlySet<number>> {
	const [rows] = await db.pool.query<([number] & RowDataPacket[])[]>({
		sql: `SELECT member_id FROM members FORCE INDEX (ix_first) WHERE group_id=${range.groupId}
			AND ${timeWithin("first_message_at", range)} ORDER BY first_message_at, member_id`,
		rowsAsArray: true,
	});
	return new Set(rows.map(([memberId]) => memberId));
}
