import type { RowDataPacket } from "mysql2/promise";
import { PEER_KINDS, type PeerKind } from "@/lib/domain/member";
import type { QueryRunner } from "../client";
import { bulkInsert } from "../upsert";

/** What one import learned about a peer. */
export interface MemberSighting {
	readonly memberId: number;
	readonly kind: PeerKind;
	readonly name: string | null;
	/** First and last message the import saw of them; `null`: none. */
	readonly firstMessageAt: Date | null;
	readonly lastMessageAt: Date | null;
}

const COLUMNS = [
	"group_id",
	"member_id",
	"kind",
	"display_name",
	"name_as_of",
	"first_message_at",
	"last_message_at",
] as const;

/**
 * The newest source names a member, and the newest that saw a message of theirs says what they are; spans only grow.
 * Order matters: `name_as_of` is compared, then set.
 */
const ON_DUPLICATE = [
	"kind=IF(kind='unknown' OR (VALUES(name_as_of)>=name_as_of AND VALUES(last_message_at) IS NOT NULL),VALUES(kind),kind)",
	"display_name=IF(VALUES(name_as_of)>=name_as_of,COALESCE(VALUES(display_name),display_name),COALESCE(display_name,VALUES(display_name)))",
	"name_as_of=GREATEST(name_as_of,VALUES(name_as_of))",
	"first_message_at=COALESCE(LEAST(first_message_at,VALUES(first_message_at)),first_message_at,VALUES(first_message_at))",
	"last_message_at=COALESCE(GREATEST(last_message_at,VALUES(last_message_at)),last_message_at,VALUES(last_message_at))",
].join(",");

/** Records sightings whose names were current at `nameAsOf`. */
export async function upsertMembers(
	tx: QueryRunner,
	groupId: number,
	sightings: readonly MemberSighting[],
	nameAsOf: Date,
): Promise<void> {
	const sorted = [...sightings].sort((a, b) => a.memberId - b.memberId);
	await bulkInsert(
		tx,
		{ table: "members", columns: COLUMNS, onDuplicate: ON_DUPLICATE },
		sorted.map((seen) => [
			groupId,
			seen.memberId,
			seen.kind,
			seen.name,
			nameAsOf,
			seen.firstMessageAt,
			seen.lastMessageAt,
		]),
	);
}

/** Everyone of a group with kind and name, by id. */
export async function listMemberIdentities(
	db: QueryRunner,
	groupId: number,
): Promise<Pick<MemberSighting, "memberId" | "kind" | "name">[]> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		"SELECT member_id, kind, display_name FROM members WHERE group_id=? ORDER BY member_id",
		[groupId],
	);
	return rows.map((row) => ({
		memberId: Number(row.member_id),
		kind: PEER_KINDS.find((kind) => kind === row.kind) ?? "unknown",
		name: row.display_name === null ? null : String(row.display_name),
	}));
}

/** Sets everyone's first and last message from the messages held: needed once times or senders were corrected. */
export async function recomputeMemberSpans(tx: QueryRunner, groupId: number): Promise<void> {
	await tx.pool.query(
		`UPDATE members AS p LEFT JOIN (
			SELECT sender_id, MIN(sent_at) AS first_at, MAX(sent_at) AS last_at
			FROM messages WHERE group_id=? AND sender_id IS NOT NULL GROUP BY sender_id
		) AS m ON m.sender_id=p.member_id
		SET p.first_message_at=m.first_at, p.last_message_at=m.last_at WHERE p.group_id=?`,
		[groupId, groupId],
	);
}
