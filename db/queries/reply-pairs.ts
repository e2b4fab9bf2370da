import type { RowDataPacket } from "mysql2/promise";
import type { PersonPair } from "@/lib/metrics/person-pair";
import type { ReplyPair } from "@/lib/metrics/reply-pairs";
import type { LocalDate } from "@/lib/time/local-date";
import type { QueryRunner } from "../client";
import { bulkInsert } from "../upsert";

const TARGET = {
	table: "reply_pairs",
	columns: ["group_id", "week_start", "low_id", "high_id", "low_to_high", "high_to_low"],
	onDuplicate: null,
};

/** Replaces a week's pairs; rows sorted by ids. */
export async function replaceReplyPairs(
	tx: QueryRunner,
	groupId: number,
	weekStart: LocalDate,
	pairs: readonly ReplyPair[],
): Promise<void> {
	await tx.pool.query("DELETE FROM reply_pairs WHERE group_id=? AND week_start=?", [groupId, weekStart]);
	await bulkInsert(
		tx,
		TARGET,
		pairs.map((pair) => [groupId, weekStart, pair.lowId, pair.highId, pair.lowToHigh, pair.highToLow]),
	);
}

/**
 * A week's pairs that no earlier week has, by ids. Earlier weeks must be up to date, and this one's pairs stored. Both
 * indexes are named: with fresh statistics the servers would rather read all of history than look each pair up.
 */
export async function listNewPairs(tx: QueryRunner, groupId: number, weekStart: LocalDate): Promise<PersonPair[]> {
	const [rows] = await tx.pool.query<([number, number] & RowDataPacket[])[]>({
		sql: `SELECT current.low_id, current.high_id FROM reply_pairs AS current FORCE INDEX (PRIMARY)
			LEFT JOIN reply_pairs AS earlier FORCE INDEX (ix_pair) ON earlier.group_id=? AND earlier.low_id=current.low_id
				AND earlier.high_id=current.high_id AND earlier.week_start<?
			WHERE current.group_id=? AND current.week_start=? AND earlier.group_id IS NULL
			ORDER BY current.low_id, current.high_id`,
		values: [groupId, weekStart, groupId, weekStart],
		rowsAsArray: true,
	});
	return rows.map(([lowId, highId]) => ({ lowId, highId }));
}
