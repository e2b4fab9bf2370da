import type { RowDataPacket } from "mysql2/promise";
import type { AdminLogEvent } from "@/lib/domain/telegram-reports";
import type { QueryRunner } from "../client";
import { bulkInsert, takeNew } from "../upsert";

const TARGET = {
	table: "admin_log_events",
	columns: ["group_id", "event_id", "kind", "actor_id", "member_id", "occurred_at", "details"],
	onDuplicate: takeNew("kind", "actor_id", "member_id", "occurred_at", "details"),
};
/** Width of the `kind` column. */
const KIND_MAX = 64;

/** Stores rows of the admin log; one that is there already is not stored twice. */
export async function upsertAdminLogEvents(
	tx: QueryRunner,
	groupId: number,
	events: readonly AdminLogEvent[],
): Promise<void> {
	const sorted = [...events].sort((a, b) => (BigInt(a.eventId) < BigInt(b.eventId) ? -1 : 1));
	await bulkInsert(
		tx,
		TARGET,
		sorted.map(({ eventId, kind, actorId, memberId, at, details }) => [
			groupId,
			eventId,
			kind.slice(0, KIND_MAX),
			actorId,
			memberId,
			at,
			JSON.stringify(details),
		]),
	);
}

/** How many rows of a group's admin log are held. */
export async function countAdminLogEvents(db: QueryRunner, groupId: number): Promise<number> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		"SELECT COUNT(*) AS events FROM admin_log_events WHERE group_id=?",
		[groupId],
	);
	return Number(rows[0]?.events ?? 0);
}
