import type { RowDataPacket } from "mysql2/promise";
import { NAMED_PEER_BASE } from "@/lib/domain/peer-id";
import type { ReactorFact } from "@/lib/metrics/conversation-facts";
import type { QueryRunner } from "../client";
import type { MessageRange } from "./week-facts-range";

/** Reactions on the messages of a range whose giver is known to be a person: channels have ids of their own kind. */
export async function listReactors(db: QueryRunner, groupId: number, messages: MessageRange): Promise<ReactorFact[]> {
	if (messages.where === null) return [];
	const [rows] = await db.pool.query<([number, number, string] & RowDataPacket[])[]>({
		sql: `SELECT message_id, member_id, emoji FROM reaction_events
			WHERE group_id=${groupId} AND message_id BETWEEN ${messages.firstId} AND ${messages.lastId}
			AND (member_id>0 OR member_id<=${NAMED_PEER_BASE}) ORDER BY message_id, emoji, position`,
		rowsAsArray: true,
	});
	return rows.map(([messageId, memberId, emoji]) => ({ messageId, memberId, emoji }));
}
