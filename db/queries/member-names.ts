import { and, asc, eq, inArray } from "drizzle-orm";
import type { QueryRunner } from "../client";
import { members } from "../schema/members";

/** Current display names of some people of a group; `null` for those whose source hides it. Unknown ids are left out. */
export async function listMemberNames(
	db: QueryRunner,
	groupId: number,
	memberIds: readonly number[],
): Promise<ReadonlyMap<number, string | null>> {
	if (memberIds.length === 0) return new Map();
	const rows = await db.orm
		.select({ memberId: members.memberId, name: members.displayName })
		.from(members)
		.where(and(eq(members.groupId, groupId), inArray(members.memberId, [...new Set(memberIds)])))
		.orderBy(asc(members.memberId));
	return new Map(rows.map(({ memberId, name }) => [memberId, name]));
}
