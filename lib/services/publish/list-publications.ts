import { z } from "zod";
import { listPublicationRows } from "@/db/queries/publications";
import { canViewGroups } from "@/lib/domain/access";
import type { Publication } from "@/lib/domain/publication";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";

/** Two years of weeks. */
const LIST_MAX = 104;

const InputSchema = z.object({
	groupId: z.number().int().positive(),
	weekStart: z.iso.date().optional(),
	limit: z.number().int().min(1).max(LIST_MAX).default(LIST_MAX),
});

/** Posts of a group, of one week or of all, newest week first. */
export async function listPublications(
	ctx: ServiceContext,
	input: z.input<typeof InputSchema>,
): Promise<Publication[]> {
	const { groupId, weekStart, limit } = parseInput(InputSchema, input);
	requireAccess(canViewGroups(ctx.actor));
	return listPublicationRows(ctx.db, groupId, weekStart ?? null, limit);
}
