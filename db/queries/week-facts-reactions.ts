import type { RowDataPacket } from "mysql2/promise";
import type { ReactionFacts } from "@/lib/metrics/week-facts";
import type { QueryRunner } from "../client";
import { PERSON_KINDS } from "../person-kinds";
import { type GroupRange, type MessageRange, timeWithin } from "./week-facts-range";

/** What stands on people's posts of a range, and what was given in it. */
export async function countReactions(
	db: QueryRunner,
	range: GroupRange,
	messages: MessageRange,
): Promise<ReactionFacts> {
	const [byEmoji, datedOnMessages, given] = await Promise.all([
		countByEmoji(db, range, messages),
		countDated(db, range, messages),
		countGiven(db, range),
	]);
	return { byEmoji, datedOnMessages, given };
}

async function countByEmoji(
	db: QueryRunner,
	range: GroupRange,
	messages: MessageRange,
): Promise<ReactionFacts["byEmoji"]> {
	if (messages.where === null) return [];
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT r.emoji AS emoji, SUM(r.count) AS total FROM message_reactions AS r ${joined(range, messages)} AND m.sender_kind IN (${PERSON_KINDS})
		GROUP BY r.emoji ORDER BY total DESC, r.emoji`,
	);
	return rows.map((row) => ({ emoji: String(row.emoji), count: Number(row.total) }));
}

async function countDated(db: QueryRunner, range: GroupRange, messages: MessageRange): Promise<number> {
	if (messages.where === null) return 0;
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT COUNT(r.reacted_at) AS dated FROM reaction_events AS r ${joined(range, messages)}`,
	);
	return Number(rows[0]?.dated ?? 0);
}

async function countGiven(db: QueryRunner, range: GroupRange): Promise<number> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT COUNT(*) AS given FROM reaction_events WHERE group_id=${range.groupId} AND ${timeWithin("reacted_at", range)}`,
	);
	return Number(rows[0]?.given ?? 0);
}

/** Reactions `r` of the range's messages: found by id, then checked against the message itself. */
function joined(range: GroupRange, messages: MessageRange): string {
	return `JOIN messages AS m ON m.group_id=${range.groupId} AND m.message_id=r.message_id
		WHERE r.group_id=${range.groupId} AND r.message_id BETWEEN ${messages.firstId} AND ${messages.lastId}
		AND ${messages.where}`;
}
