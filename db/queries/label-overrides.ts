import type { RowDataPacket } from "mysql2/promise";
import { LABELS } from "@/lib/domain/label";
import type { LabelDecision } from "@/lib/domain/label-decision";
import type { QueryRunner } from "../client";
import { bulkInsert, takeNew } from "../upsert";

const TARGET = {
	table: "label_overrides",
	columns: ["group_id", "message_id", "label", "is_set", "user_id", "decided_at"],
	onDuplicate: takeNew("is_set", "user_id", "decided_at"),
};

/** What owners said of these messages, by id; messages nobody spoke of are not there. */
export async function findDecisions(
	db: QueryRunner,
	groupId: number,
	ids: readonly number[],
): Promise<Map<number, LabelDecision[]>> {
	const found = new Map<number, LabelDecision[]>();
	if (ids.length === 0) return found;
	const [rows] = await db.pool.query<RowDataPacket[]>(
		`SELECT message_id AS id, label, is_set FROM label_overrides
		WHERE group_id=? AND message_id IN (${ids.map(Number).join(",")}) ORDER BY message_id, label`,
		[groupId],
	);
	for (const row of rows) {
		const label = LABELS[row.label];
		if (label === undefined) continue;
		const id = Number(row.id);
		found.set(id, [...(found.get(id) ?? []), { label, isSet: Number(row.is_set) === 1 }]);
	}
	return found;
}

/** Stores an owner's word, over an earlier one. `userId` `null`: from the command line. */
export async function upsertDecision(
	tx: QueryRunner,
	message: { readonly groupId: number; readonly messageId: number },
	{ label, isSet }: LabelDecision,
	by: { readonly userId: number | null; readonly at: Date },
): Promise<void> {
	const { groupId, messageId } = message;
	await bulkInsert(tx, TARGET, [[groupId, messageId, LABELS.indexOf(label), isSet, by.userId, by.at]]);
}
