import { and, eq, isNull, like } from "drizzle-orm";
import type { QueryRunner } from "../client";
import { ownerNotices } from "../schema/owner-notices";

/** Closes the notices that stand whose key begins with `prefix`, or the one that goes on with `rest`. */
export async function closeFailureNotices(
	db: QueryRunner,
	prefix: string,
	rest: string | null,
	at: Date,
): Promise<void> {
	const isMeant =
		rest === null
			? like(ownerNotices.noticeKey, `${prefix.replaceAll(/[\\%_]/g, "\\$&")}%`)
			: eq(ownerNotices.noticeKey, prefix + rest);
	await db.orm
		.update(ownerNotices)
		.set({ closedAt: at })
		.where(and(isMeant, isNull(ownerNotices.closedAt)));
}
