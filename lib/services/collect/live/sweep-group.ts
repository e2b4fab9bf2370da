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
});

/**
 * Brings a group up to date without reading older history: what was edited, deleted and written since it was last looked
 * at. A group nobody has read yet has nothing to be brought up to date. Throws like `syncHistory`.
 */
export async function sweepGroup(
	ctx: ServiceContext,
	{ group, account, ...use }: z.input<typeof InputSchema> & SyncUse,
): Promise<SyncResult> {
	const asked = parseInput(InputSchema, { group, account });
	requireAccess(canManageGroups(ctx.actor));
	const { updates, history } = collectingSwitches();
	requireSwitch(updates || history, "Collecting", "MTPROTO_UPDATES_ENABLED");
	return runSync(ctx, { ...asked, ...use, pagesMax: 0, purpose: "sweep" });
}
