import type { RowDataPacket } from "mysql2/promise";
import type { ListedMember, RosterEntry } from "@/lib/domain/roster";
import { MEMBER_STATUSES } from "@/lib/domain/telegram-peer";
import type { QueryRunner } from "../client";
import { bulkInsert, takeNew } from "../upsert";

const ON_DUPLICATE = [
	takeNew("status"),
	"is_present=1",
	"joined_at=COALESCE(VALUES(joined_at),joined_at)",
	takeNew("last_seen_at"),
	"missed_at=NULL",
].join(",");
const TARGET = {
	table: "group_roster",
	columns: ["group_id", "member_id", "status", "is_present", "joined_at", "first_seen_at", "last_seen_at"],
	onDuplicate: ON_DUPLICATE,
};

/** Everybody the lists of a group ever showed, by id. */
export async function listRoster(db: QueryRunner, groupId: number): Promise<ReadonlyMap<number, RosterEntry>> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		"SELECT member_id, status, is_present, joined_at, last_seen_at FROM group_roster WHERE group_id=? ORDER BY member_id",
		[groupId],
	);
	return new Map(rows.map((row) => [Number(row.member_id), toEntry(row)]));
}

/** Records those on a list taken at `takenAt` as present. */
export async function upsertRoster(
	tx: QueryRunner,
	groupId: number,
	listed: readonly ListedMember[],
	takenAt: Date,
): Promise<void> {
	const sorted = [...listed].sort((a, b) => a.memberId - b.memberId);
	await bulkInsert(
		tx,
		TARGET,
		sorted.map(({ memberId, status, joinedAt }) => [groupId, memberId, status, true, joinedAt, takenAt, takenAt]),
	);
}

/** Records that these people were missing from a complete list. */
export async function markMissed(
	tx: QueryRunner,
	groupId: number,
	memberIds: readonly number[],
	takenAt: Date,
): Promise<void> {
	if (memberIds.length === 0) return;
	await tx.pool.query(
		`UPDATE group_roster SET is_present=0, missed_at=? WHERE group_id=? AND member_id IN (${memberIds.join(",")})`,
		[takenAt, groupId],
	);
}

function toEntry(row: RowDataPacket): RosterEntry {
	return {
		memberId: Number(row.member_id),
		status: MEMBER_STATUSES.find((status) => status === row.status) ?? "member",
		isPresent: Number(row.is_present) === 1,
		joinedAt: row.joined_at instanceof Date ? row.joined_at : null,
		lastSeenAt: row.last_seen_at,
	};
}
