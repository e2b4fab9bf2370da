import { z } from "zod";
import { countMessagesOf } from "@/db/queries/label-list";
import { canViewGroups } from "@/lib/domain/access";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";

const InputSchema = z.object({ groupId: z.number().int().positive() });

/** Messages stored of a group. */
export async function countMessages(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<number> {
	const { groupId } = parseInput(InputSchema, input);
	requireAccess(canViewGroups(ctx.actor));
	return countMessagesOf(ctx.db, groupId);
}
