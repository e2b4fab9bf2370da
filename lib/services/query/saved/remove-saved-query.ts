import { z } from "zod";
import { deleteStoredQuery } from "@/db/queries/saved-queries";
import { canManageGroups } from "@/lib/domain/access";
import type { ServiceContext } from "../../context";
import { resolveGroup } from "../../groups/resolve-group";
import { parseInput } from "../../parse-input";
import { requireAccess } from "../../require-access";
import { notKept } from "./to-saved-query";

const OneInput = z.object({ ref: z.string(), queryId: z.string().min(1).max(26) });

/** Forgets a kept question. Throws AppError `not_found`. */
export async function removeSavedQuery(ctx: ServiceContext, input: z.input<typeof OneInput>): Promise<void> {
	const { ref, queryId } = parseInput(OneInput, input);
	requireAccess(canManageGroups(ctx.actor));
	const { groupId } = await resolveGroup(ctx, { ref });
	if (!(await deleteStoredQuery(ctx.db, groupId, queryId))) throw notKept();
}
