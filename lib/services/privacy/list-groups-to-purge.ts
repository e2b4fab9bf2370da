import { z } from "zod";
import { listGroupsWithTextDays } from "@/db/queries/privacy-settings";
import { canManageGroups } from "@/lib/domain/access";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";

const PAGE = 100;
const InputSchema = z.object({ after: z.number().int().min(0) });

/** Groups whose texts are not kept for ever, a page of them by number; `next` is `null` at the end. */
export async function listGroupsToPurge(
	ctx: ServiceContext,
	input: z.input<typeof InputSchema>,
): Promise<{ readonly groupIds: readonly number[]; readonly next: number | null }> {
	const { after } = parseInput(InputSchema, input);
	requireAccess(canManageGroups(ctx.actor));
	const groupIds = await listGroupsWithTextDays(ctx.db, after, PAGE);
	return { groupIds, next: groupIds.length < PAGE ? null : (groupIds.at(-1) ?? null) };
}
