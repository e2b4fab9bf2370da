import type { RowDataPacket } from "mysql2/promise";
import { LABELS } from "@/lib/domain/label";
import type { ShippedLink } from "@/lib/metrics/conversation-facts";
import type { QueryRunner } from "../client";
import { sqlDateTime, sqlString } from "../sql-literal";
import { type GroupRange, type MessageRange, timeWithin } from "./week-facts-range";

/** Messages of one second are not found in the order of their ids; there are never more of them. */
const IDS_A_SECOND = 1_000;
const SHIP = LABELS.indexOf("ship");

/** What the messages of a range ship, by message: those with an address. */
export async function listShipLinks(
	db: QueryRunner,
	groupId: number,
	messages: MessageRange,
): Promise<Map<number, string>> {
	if (messages.where === null) return new Map();
	const [rows] = await db.pool.query<([number, string] & RowDataPacket[])[]>({
		sql: `SELECT message_id, link FROM message_labels FORCE INDEX (ix_label) WHERE group_id=${groupId} AND label=${SHIP}
			AND message_id BETWEEN ${messages.firstId} AND ${messages.lastId} AND link IS NOT NULL ORDER BY message_id`,
		rowsAsArray: true,
	});
	return new Map(rows);
}

/** Who shipped one of these addresses in a range, oldest first. Ids grow with time: older labels are not looked at. */
export async function listShipped(
	db: QueryRunner,
	range: GroupRange,
	links: ReadonlySet<string>,
): Promise<ShippedLink[]> {
	if (links.size === 0) return [];
	const fromId = await findIdAt(db, range);
	if (fromId === null) return [];
	const [rows] = await db.pool.query<([number, number, number, string] & RowDataPacket[])[]>({
		sql: `SELECT l.message_id, m.sender_id, TIMESTAMPDIFF(SECOND,'1970-01-01',m.sent_at), l.link
			FROM message_labels AS l FORCE INDEX (ix_label)
			JOIN messages AS m ON m.group_id=${range.groupId} AND m.message_id=l.message_id
			WHERE l.group_id=${range.groupId} AND l.label=${SHIP} AND l.message_id>=${fromId}
			AND l.link IN (${[...links].map(sqlString).join(",")}) AND ${timeWithin("m.sent_at", range)}
			AND m.sender_id IS NOT NULL ORDER BY m.sent_at, l.message_id`,
		rowsAsArray: true,
	});
	return rows.map(([messageId, senderId, seconds, link]) => ({ messageId, senderId, at: seconds * 1000, link }));
}

/** An id no message since then is below. In the index's own order: any other would sort all of later history. */
async function findIdAt(db: QueryRunner, { groupId, start }: GroupRange): Promise<number | null> {
	const [rows] = await db.pool.query<([number] & RowDataPacket[])[]>({
		sql: `SELECT message_id FROM messages FORCE INDEX (ix_time) WHERE group_id=${groupId}
			AND sent_at>=${sqlDateTime(start)} ORDER BY sent_at, sender_id, message_id LIMIT 1`,
		rowsAsArray: true,
	});
	return rows[0] === undefined ? null : rows[0][0] - IDS_A_SECOND;
}
