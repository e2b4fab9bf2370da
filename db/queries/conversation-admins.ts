import type { RowDataPacket } from "mysql2/promise";
import type { QueryRunner } from "../client";

/** Which of these people run the group, as the last member list shows; `null`: no list was ever read. */
export async function findAdmins(
	db: QueryRunner,
	groupId: number,
	people: readonly number[],
): Promise<ReadonlySet<number> | null> {
	const [listed] = await db.pool.query<RowDataPacket[]>(
		"SELECT member_id FROM group_roster WHERE group_id=? ORDER BY member_id LIMIT 1",
		[groupId],
	);
	if (listed.length === 0) return null;
	if (people.length === 0) return new Set();
	const [rows] = await db.pool.query<([number] & RowDataPacket[])[]>({
		sql: `SELECT member_id FROM group_roster WHERE group_id=${groupId} AND member_id IN (${people.join(",")})
			AND is_present=1 AND status IN ('creator','admin') ORDER BY member_id`,
		rowsAsArray: true,
	});
	return new Set(rows.map(([memberId]) => memberId));
}
