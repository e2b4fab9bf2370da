import { listImportRecords } from "@/db/queries/imports";
import { canManageGroups } from "@/lib/domain/access";
import type { ImportRecord } from "@/lib/domain/import-report";
import type { ServiceContext } from "../context";
import { requireAccess } from "../require-access";
import { followImports } from "./follow-imports";

/** What a page shows of the past. */
const LISTED_MAX = 20;

/** The newest imports, newest first. */
export async function listImports(ctx: ServiceContext): Promise<ImportRecord[]> {
	requireAccess(canManageGroups(ctx.actor));
	return followImports(ctx, await listImportRecords(ctx.db, LISTED_MAX));
}
