import { z } from "zod";
import { deleteGroupSources } from "@/db/queries/disconnected-sources";
import { canManageGroups } from "@/lib/domain/access";
import type { Group } from "@/lib/domain/group";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { resolveGroup } from "./resolve-group";

const InputSchema = z.object({ ref: z.string().trim().min(1).max(255) });

/**
 * Ends the live collecting of a group; the account stays in the chat and everything collected stays here. Connecting it
 * again reads its history anew. Throws AppError `not_found` for a group that is not collected.
 */
export async function disconnectGroup(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<Group> {
	const { ref } = parseInput(InputSchema, input);
	requireAccess(canManageGroups(ctx.actor));
	const group = await resolveGroup(ctx, { ref });
	if (!(await deleteGroupSources(ctx.db, group.groupId))) {
		throw new AppError("not_found", `“${group.title}” is not collected live.`, { place: { field: "group" } });
	}
	ctx.log.info({ groupId: group.groupId }, "group disconnected");
	return group;
}
