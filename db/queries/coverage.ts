import type { RowDataPacket } from "mysql2/promise";
import type { QueryRunner } from "../client";

/** The rows with which Telegram begins a chat's history. */
const BIRTH_ACTIONS = "'create_group','create_channel'";

/**
 * Whether the oldest row held tells of the chat's creation, or is its message number 1 (unless that one says the
 * chat was moved from an older one): before it there was nothing to collect.
 */
export async function beginsWithGroup(db: QueryRunner, groupId: number): Promise<boolean> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT MIN(id) AS id FROM (
			SELECT MIN(message_id) AS id FROM messages WHERE group_id=?
			UNION ALL SELECT MIN(message_id) FROM service_messages WHERE group_id=?
		) AS oldest`,
		[groupId, groupId],
	);
	const oldestId = rows[0]?.id;
	if (oldestId === null || oldestId === undefined) return false;
	const [service] = await db.pool.query<RowDataPacket[]>(
		`SELECT action IN (${BIRTH_ACTIONS}) AS is_birth, action='migrate_from_group' AS is_move
		FROM service_messages WHERE group_id=? AND message_id=?`,
		[groupId, oldestId],
	);
	if (Number(service[0]?.is_birth ?? 0) === 1) return true;
	return Number(oldestId) === 1 && Number(service[0]?.is_move ?? 0) === 0;
}
