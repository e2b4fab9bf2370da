import type { QueryRunner } from "../client";

/** Every table that holds message ids of a group, and the columns beside `message_id` that do. */
const SHIFTED: readonly (readonly [table: string, ...columns: string[]])[] = [
	["messages", "message_id", "reply_to", "album_id"],
	["service_messages", "message_id"],
	["message_reactions", "message_id"],
	["reaction_events", "message_id"],
	["membership_events", "message_id"],
	["message_snapshots", "message_id"],
	["message_labels", "message_id"],
	["message_mentions", "message_id"],
	["label_overrides", "message_id"],
	["collected_parts", "first_message_id", "last_message_id"],
];

/** Moves all message ids of a group by `shift`, to where no ids of it are yet. */
export async function shiftMessageIds(tx: QueryRunner, groupId: number, shift: number): Promise<void> {
	for (const [table, ...columns] of SHIFTED) {
		const moved = columns.map((column) => `${column}=${column}+(${Number(shift)})`).join(", ");
		await tx.pool.query(`UPDATE ${table} SET ${moved} WHERE group_id=?`, [groupId]);
	}
}

/** Gives the stretches one source held another name. */
export async function renamePart(tx: QueryRunner, groupId: number, from: string, to: string): Promise<void> {
	await tx.pool.query("UPDATE collected_parts SET import_id=? WHERE group_id=? AND import_id=?", [to, groupId, from]);
}
