import { z } from "zod";
import { canManageGroups } from "@/lib/domain/access";
import type { ServiceContext } from "../../context";
import { parseInput } from "../../parse-input";
import { requireAccess } from "../../require-access";
import { collectingSwitches, requireSwitch } from "./collecting-switches";
import { runSync, type SyncResult, type SyncUse } from "./run-sync";

const InputSchema = z.object({
	group: z.string().trim().min(1).max(255),
	account: z.string().trim().min(1).max(64).nullish(),
	pagesMax: z.number().int().positive().optional(),
});

export type SyncHistoryInput = z.input<typeof InputSchema> & SyncUse;

/**
 * Reads a group's history from Telegram, newest to oldest, down to its beginning and that of the basic group it was;
 * connects it first where that is to be done. Safe to stop and to repeat: the next run goes on from the last page
 * stored. Throws AppError, `rate_limited` with `retryAfterMs` when Telegram wants a long rest.
 */
export async function syncHistory(ctx: ServiceContext, input: SyncHistoryInput): Promise<SyncResult> {
	const { group, account, pagesMax, ...use } = input;
	const asked = parseInput(InputSchema, { group, account, pagesMax });
	requireAccess(canManageGroups(ctx.actor));
	requireSwitch(collectingSwitches().history, "Reading history", "MTPROTO_HISTORY_ENABLED");
	return runSync(ctx, { ...asked, ...use, purpose: "sync-history" });
}
