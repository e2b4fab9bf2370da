import { and, asc, desc, eq, isNotNull, isNull, lt } from "drizzle-orm";
import { NOTICE_KINDS, type OwnerNotice } from "@/lib/domain/owner-notice";
import type { QueryRunner } from "../client";
import { ownerNotices } from "../schema/owner-notices";

/** `group_id` of notices about no group. */
const NO_GROUP = 0;
const TITLE_MAX = 255;

/** Stores a notice the first time its matter is noticed; one that was closed stays closed. */
export async function insertNoticeOnce(db: QueryRunner, notice: Omit<OwnerNotice, "closedAt">): Promise<void> {
	const { groupId, title, ...rest } = notice;
	await db.orm
		.insert(ownerNotices)
		.ignore()
		.values({ ...rest, groupId: groupId ?? NO_GROUP, title: title.slice(0, TITLE_MAX), closedAt: null });
}

/** Closes a notice. `false`: there is none that stands. */
export async function closeNoticeRow(db: QueryRunner, noticeKey: string, at: Date): Promise<boolean> {
	const [result] = await db.orm
		.update(ownerNotices)
		.set({ closedAt: at })
		.where(and(eq(ownerNotices.noticeKey, noticeKey), isNull(ownerNotices.closedAt)));
	return result.affectedRows === 1;
}

export async function findNotice(db: QueryRunner, noticeKey: string): Promise<OwnerNotice | null> {
	const rows = await db.orm
		.select()
		.from(ownerNotices)
		.where(eq(ownerNotices.noticeKey, noticeKey))
		.orderBy(asc(ownerNotices.noticeKey));
	return rows[0] === undefined ? null : toNotice(rows[0]);
}

/** Notices that stand, newest first. */
export async function listOpenNotices(db: QueryRunner, limit: number): Promise<OwnerNotice[]> {
	const rows = await db.orm
		.select()
		.from(ownerNotices)
		.where(isNull(ownerNotices.closedAt))
		.orderBy(desc(ownerNotices.createdAt), asc(ownerNotices.noticeKey))
		.limit(limit);
	return rows.map(toNotice);
}

/** Forgets notices closed before `before`. */
export async function deleteClosedNotices(db: QueryRunner, before: Date): Promise<void> {
	await db.orm.delete(ownerNotices).where(and(isNotNull(ownerNotices.closedAt), lt(ownerNotices.closedAt, before)));
}

function toNotice(row: typeof ownerNotices.$inferSelect): OwnerNotice {
	return {
		...row,
		kind: NOTICE_KINDS.find((known) => known === row.kind) ?? "failure",
		groupId: row.groupId === NO_GROUP ? null : row.groupId,
	};
}
