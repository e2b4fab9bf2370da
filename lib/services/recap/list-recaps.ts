import { z } from "zod";
import type { FrozenRecap } from "@/db/queries/recaps";
import { canViewGroups } from "@/lib/domain/access";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { recallNewestRecaps } from "./recall-recaps";

/** Two years; a gallery asks for far fewer. */
const RECAPS_MAX = 104;

const InputSchema = z.object({
	groupId: z.number().int().positive(),
	limit: z.number().int().min(1).max(RECAPS_MAX).default(RECAPS_MAX),
});

/** A group's frozen recaps, newest first. */
export async function listRecaps(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<FrozenRecap[]> {
	const { groupId, limit } = parseInput(InputSchema, input);
	requireAccess(canViewGroups(ctx.actor));
	return recallNewestRecaps(ctx.db, groupId, limit);
}
