import { z } from "zod";
import { findPostingSettings } from "@/db/queries/posting-settings";
import { canViewGroups } from "@/lib/domain/access";
import type { PostingSettings } from "@/lib/domain/posting";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";

const InputSchema = z.object({ groupId: z.number().int().positive() });

/** How a group's recap is posted: as chosen, else the defaults. */
export async function getPosting(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<PostingSettings> {
	const { groupId } = parseInput(InputSchema, input);
	requireAccess(canViewGroups(ctx.actor));
	return findPostingSettings(ctx.db, groupId);
}
