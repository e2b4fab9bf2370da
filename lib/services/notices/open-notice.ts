import type { QueryRunner } from "@/db/client";
import { insertNoticeOnce } from "@/db/queries/owner-notices";
import type { OwnerNotice } from "@/lib/domain/owner-notice";
import type { ServiceContext } from "../context";

/** Tells owners of a matter, once however often it is noticed; inside the caller's transaction when `db` is one. */
export async function openNotice(
	ctx: Pick<ServiceContext, "db" | "now">,
	notice: Omit<OwnerNotice, "createdAt" | "closedAt">,
	db: QueryRunner = ctx.db,
): Promise<void> {
	await insertNoticeOnce(db, { ...notice, createdAt: ctx.now() });
}
