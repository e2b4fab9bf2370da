import { listOpenNotices } from "@/db/queries/owner-notices";
import { canViewGroups } from "@/lib/domain/access";
import type { OwnerNotice } from "@/lib/domain/owner-notice";
import type { ServiceContext } from "../context";
import { requireAccess } from "../require-access";

/** More than anybody reads. */
const LIST_MAX = 50;

/** What owners are to be told and have not dealt with, newest first. */
export async function listNotices(ctx: ServiceContext): Promise<OwnerNotice[]> {
	requireAccess(canViewGroups(ctx.actor));
	return listOpenNotices(ctx.db, LIST_MAX);
}
