import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { MemberSnapshot } from "@/lib/domain/roster";
import type { QueryRunner } from "../client";
import { memberSnapshots } from "../schema/member-snapshots";

/** Records a snapshot; one taken in the same second is replaced. */
export async function insertMemberSnapshot(tx: QueryRunner, groupId: number, snapshot: MemberSnapshot): Promise<void> {
	const { takenAt: _takenAt, ...figures } = snapshot;
	await tx.orm
		.insert(memberSnapshots)
		.values({ groupId, ...snapshot })
		.onDuplicateKeyUpdate({ set: figures });
}

/** The last snapshot for which a list was read, or `null`. */
export async function findLastListSnapshot(db: QueryRunner, groupId: number): Promise<MemberSnapshot | null> {
	const [row] = await db.orm
		.select()
		.from(memberSnapshots)
		.where(and(eq(memberSnapshots.groupId, groupId), isNotNull(memberSnapshots.listed)))
		.orderBy(desc(memberSnapshots.takenAt))
		.limit(1);
	return row === undefined ? null : toSnapshot(row);
}

/** Snapshots of a group, newest first. */
export async function listMemberSnapshots(
	db: QueryRunner,
	groupId: number,
	limit: number,
): Promise<readonly MemberSnapshot[]> {
	const rows = await db.orm
		.select()
		.from(memberSnapshots)
		.where(eq(memberSnapshots.groupId, groupId))
		.orderBy(desc(memberSnapshots.takenAt))
		.limit(limit);
	return rows.map(toSnapshot);
}

function toSnapshot({ groupId: _groupId, ...snapshot }: typeof memberSnapshots.$inferSelect): MemberSnapshot {
	return snapshot;
}
