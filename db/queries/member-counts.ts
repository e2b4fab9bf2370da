import { and, asc, eq, gte, isNotNull, lte } from "drizzle-orm";
import type { MemberCount } from "@/lib/metrics/people/roster-edges";
import type { QueryRunner } from "../client";
import { memberSnapshots } from "../schema/member-snapshots";

/** How many members Telegram counted at the instants somebody asked, from `from` to `to`, oldest first. */
export async function listMemberCounts(db: QueryRunner, groupId: number, from: Date, to: Date): Promise<MemberCount[]> {
	const rows = await db.orm
		.select({ at: memberSnapshots.takenAt, members: memberSnapshots.participants })
		.from(memberSnapshots)
		.where(
			and(
				eq(memberSnapshots.groupId, groupId),
				isNotNull(memberSnapshots.participants),
				gte(memberSnapshots.takenAt, from),
				lte(memberSnapshots.takenAt, to),
			),
		)
		.orderBy(asc(memberSnapshots.takenAt));
	return rows.map(({ at, members }) => ({ at, members: members ?? 0 }));
}
