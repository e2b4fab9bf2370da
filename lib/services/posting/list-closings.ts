import { z } from "zod";
import { listClosingsOf } from "@/db/queries/week-closings";
import { canViewGroups } from "@/lib/domain/access";
import type { WeekClosing } from "@/lib/domain/posting";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";

const InputSchema = z.object({
	groupId: z.number().int().positive(),
	limit: z.number().int().min(1).max(104).default(12),
});

/** What became of a group's closed weeks, newest first. */
export async function listClosings(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<WeekClosing[]> {
	const { groupId, limit } = parseInput(InputSchema, input);
	requireAccess(canViewGroups(ctx.actor));
	return listClosingsOf(ctx.db, groupId, limit);
}
