import type { QueryRunner } from "@/db/client";
import { closeNoticeRow } from "@/db/queries/owner-notices";
import type { ServiceContext } from "../context";

/** The matter is dealt with. Nothing happens when there is no such notice. */
export async function closeNotice(
	ctx: Pick<ServiceContext, "db" | "now">,
	noticeKey: string,
	db: QueryRunner = ctx.db,
): Promise<void> {
	await closeNoticeRow(db, noticeKey, ctx.now());
}
