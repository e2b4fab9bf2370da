import type { ResultSetHeader } from "mysql2/promise";
import type { QueryRunner } from "../client";

/** Forgets how far a group was collected; its messages stay. Returns whether it was collected at all. */
export async function deleteGroupSources(tx: QueryRunner, groupId: number): Promise<boolean> {
	const [result] = await tx.pool.query<ResultSetHeader>("DELETE FROM group_sources WHERE group_id=?", [groupId]);
	return result.affectedRows > 0;
}
