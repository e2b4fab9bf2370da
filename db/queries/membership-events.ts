import type { MembershipEvent } from "@/lib/domain/membership-event";
import type { QueryRunner } from "../client";
import { bulkInsert, takeNew } from "../upsert";

const COLUMNS = ["group_id", "message_id", "position", "kind", "member_id", "display_name", "occurred_at"] as const;

/** An import and live collecting may tell of the same row at the same time. */
const ON_DUPLICATE = takeNew("kind", "member_id", "display_name", "occurred_at");

/** Replaces the comings and goings told by these service rows. `hadEvents`: ids of rows stored before. */
export async function replaceMembershipEvents(
	tx: QueryRunner,
	groupId: number,
	events: readonly MembershipEvent[],
	hadEvents: readonly number[],
): Promise<void> {
	if (hadEvents.length > 0) {
		const ids = hadEvents.join(",");
		await tx.pool.query(`DELETE FROM membership_events WHERE group_id=${groupId} AND message_id IN (${ids})`);
	}
	await bulkInsert(
		tx,
		{ table: "membership_events", columns: COLUMNS, onDuplicate: ON_DUPLICATE },
		events.map((event) => [
			groupId,
			event.messageId,
			event.position,
			event.kind,
			event.peerId,
			event.name,
			event.occurredAt,
		]),
	);
}
