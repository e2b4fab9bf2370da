import { z } from "zod";
import { listLiveShareLinks, type ShareLink } from "@/db/queries/share-links";
import { canManageGroups } from "@/lib/domain/access";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";

const RecapRef = z.object({ groupId: z.number().int().positive(), weekStart: z.iso.date() });

/** Links of one recap that still work, newest first. */
export async function listShareLinks(ctx: ServiceContext, input: z.input<typeof RecapRef>): Promise<ShareLink[]> {
	const { groupId, weekStart } = parseInput(RecapRef, input);
	requireAccess(canManageGroups(ctx.actor));
	return listLiveShareLinks(ctx.db, groupId, weekStart);
}
