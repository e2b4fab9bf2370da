import type { RowDataPacket } from "mysql2/promise";
import { LABELS } from "@/lib/domain/label";
import type { GroupRule } from "@/lib/text/labels/group-words";
import type { QueryRunner } from "../client";
import { bulkInsert } from "../upsert";

const TARGET = {
	table: "label_rules",
	columns: ["group_id", "label", "kind", "phrase", "created_at"],
	onDuplicate: "phrase=phrase",
};

/** A group's own words and tags, by label. */
export async function listLabelRules(db: QueryRunner, groupId: number): Promise<GroupRule[]> {
	const [rows] = await db.pool.query<RowDataPacket[]>(
		"SELECT label, kind, phrase FROM label_rules WHERE group_id=? ORDER BY label, kind, phrase",
		[groupId],
	);
	return rows.flatMap((row) => {
		const label = LABELS[row.label];
		if (label === undefined || label === "answer") return [];
		return [{ label, kind: row.kind === "tag" ? "tag" : "word", phrase: String(row.phrase) } satisfies GroupRule];
	});
}

/** Puts these words and tags in the place of those a group had. */
export async function replaceLabelRules(
	tx: QueryRunner,
	groupId: number,
	rules: readonly GroupRule[],
	at: Date,
): Promise<void> {
	await tx.pool.query("DELETE FROM label_rules WHERE group_id=?", [groupId]);
	await bulkInsert(
		tx,
		TARGET,
		rules.map(({ label, kind, phrase }) => [groupId, LABELS.indexOf(label), kind, phrase, at]),
	);
}
