import { and, asc, eq } from "drizzle-orm";
import type { QueryRunner } from "../client";
import { messageSnapshots } from "../schema/message-snapshots";
import { bulkInsert, takeNew } from "../upsert";

/** Counters of a message at an instant; `null`: Telegram did not show that one. */
export interface MessageSnapshot {
	readonly messageId: number;
	readonly takenAt: Date;
	readonly views: number | null;
	readonly forwards: number | null;
	readonly replies: number | null;
	readonly reactions: number | null;
}

const TARGET = {
	table: "message_snapshots",
	columns: ["group_id", "message_id", "taken_at", "views", "forwards", "replies", "reactions"],
	onDuplicate: takeNew("views", "forwards", "replies", "reactions"),
};

/** Stores snapshots; one of the same second is replaced. */
export async function upsertMessageSnapshots(
	tx: QueryRunner,
	groupId: number,
	snapshots: readonly MessageSnapshot[],
): Promise<void> {
	const sorted = [...snapshots].sort((a, b) => a.messageId - b.messageId);
	await bulkInsert(
		tx,
		TARGET,
		sorted.map((snapshot) => [
			groupId,
			snapshot.messageId,
			snapshot.takenAt,
			snapshot.views,
			snapshot.forwards,
			snapshot.replies,
			snapshot.reactions,
		]),
	);
}

/** The time series of one message, oldest first. */
export async function listMessageSnapshots(
	db: QueryRunner,
	groupId: number,
	messageId: number,
): Promise<readonly MessageSnapshot[]> {
	const rows = await db.orm
		.select()
		.from(messageSnapshots)
		.where(and(eq(messageSnapshots.groupId, groupId), eq(messageSnapshots.messageId, messageId)))
		.orderBy(asc(messageSnapshots.takenAt));
	return rows.map(({ groupId: _groupId, ...snapshot }) => snapshot);
}
