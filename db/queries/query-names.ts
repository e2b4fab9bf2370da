import type { RowDataPacket } from "mysql2/promise";
import type { LocalDate } from "@/lib/time/local-date";
import type { QueryRunner } from "../client";

/** Compares names as people do: case and accents make no difference. Both servers have it. */
const NAME_COLLATION = "utf8mb4_unicode_520_ci";

export interface NamedMember {
	readonly memberId: number;
	readonly name: string;
}

/** Everybody of a group with this display name. */
export async function findMembersByName(db: QueryRunner, groupId: number, name: string): Promise<number[]> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT member_id FROM members WHERE group_id=? AND display_name COLLATE ${NAME_COLLATION} = ? ORDER BY member_id`,
		[groupId, name],
	);
	return rows.map((row) => Number(row.member_id));
}

/** People of a group by when they last wrote, newest first. */
export async function listRecentMembers(db: QueryRunner, groupId: number, most: number): Promise<NamedMember[]> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT member_id, display_name FROM members
		WHERE group_id=? AND display_name IS NOT NULL AND last_message_at IS NOT NULL
		ORDER BY last_message_at DESC, member_id LIMIT ?`,
		[groupId, most],
	);
	return rows.map((row) => ({ memberId: Number(row.member_id), name: String(row.display_name) }));
}

/** People of a group with most posts since a day, most first. */
export async function listBusiestMembers(
	db: QueryRunner,
	groupId: number,
	since: LocalDate,
	most: number,
): Promise<NamedMember[]> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT d.member_id, m.display_name FROM
		(SELECT member_id, SUM(posts) AS posts FROM member_days WHERE group_id=? AND day>=? GROUP BY member_id
			ORDER BY posts DESC, member_id LIMIT ?) AS d
		JOIN members AS m ON m.group_id=? AND m.member_id=d.member_id
		WHERE m.display_name IS NOT NULL ORDER BY d.posts DESC, d.member_id`,
		[groupId, since, most, groupId],
	);
	return rows.map((row) => ({ memberId: Number(row.member_id), name: String(row.display_name) }));
}
