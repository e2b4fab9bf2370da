import type { RowDataPacket } from "mysql2/promise";
import { PEER_KINDS } from "@/lib/domain/member";
import { MEMBERSHIP_KINDS } from "@/lib/domain/membership-event";
import type { RosterEvent } from "@/lib/domain/roster";
import type { DatedReaction } from "@/lib/metrics/people-history";
import type { QueryRunner } from "../client";
import { type GroupRange, timeWithin } from "./week-facts-range";

const PEOPLE = `'${PEER_KINDS[0]}','${PEER_KINDS[1]}'`;

/** When everybody whose first message ever lies in the range wrote it (epoch milliseconds). Answered from the index alone. */
export async function findFirstPosts(db: QueryRunner, range: GroupRange): Promise<Map<number, number>> {
	const [rows] = await db.pool.query<([number, number] & RowDataPacket[])[]>({
		sql: `SELECT member_id, TIMESTAMPDIFF(SECOND,'1970-01-01',first_message_at) FROM members FORCE INDEX (ix_first)
			WHERE group_id=${range.groupId} AND ${timeWithin("first_message_at", range)}
			ORDER BY first_message_at, member_id`,
		rowsAsArray: true,
	});
	return new Map(rows.map(([memberId, seconds]) => [memberId, seconds * 1000]));
}

/** Reactions people gave in the range, oldest first, as far as the source names giver and time. */
export async function listDatedReactions(db: QueryRunner, range: GroupRange): Promise<DatedReaction[]> {
	const [rows] = await db.pool.query<([number, number, number] & RowDataPacket[])[]>({
		sql: `SELECT r.message_id, r.member_id, TIMESTAMPDIFF(SECOND,'1970-01-01',r.reacted_at)
			FROM reaction_events AS r FORCE INDEX (ix_time)
			JOIN members AS p ON p.group_id=r.group_id AND p.member_id=r.member_id AND p.kind IN (${PEOPLE})
			WHERE r.group_id=${range.groupId} AND ${timeWithin("r.reacted_at", range)}
			ORDER BY r.reacted_at, r.message_id, r.member_id`,
		rowsAsArray: true,
	});
	return rows.map(([messageId, personId, seconds]) => ({ messageId, personId, at: seconds * 1000 }));
}

/** Comings and goings that lists and the admin log tell of in the range, oldest first; those of bots and channels left out. */
export async function listRosterSteps(db: QueryRunner, range: GroupRange): Promise<RosterEvent[]> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT e.event_key AS event_key, e.member_id AS member_id, e.kind AS kind, e.after_at AS after_at, e.at AS at
		FROM roster_events AS e LEFT JOIN members AS p ON p.group_id=e.group_id AND p.member_id=e.member_id
		WHERE e.group_id=${range.groupId} AND ${timeWithin("e.at", range)}
		AND (p.kind IS NULL OR p.kind NOT IN ('bot','channel','anonymous_admin','telegram'))
		ORDER BY e.at, e.event_key`,
	);
	return rows.flatMap((row) => {
		const kind = MEMBERSHIP_KINDS.find((known) => known === row.kind);
		if (kind === undefined) return [];
		const { event_key: eventKey, after_at: after, at } = row;
		return [{ eventKey: String(eventKey), memberId: Number(row.member_id), kind, after: after as Date | null, at }];
	});
}
