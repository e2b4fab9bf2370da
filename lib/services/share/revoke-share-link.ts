import { z } from "zod";
import { findShareLink, revokeShareLinkRow } from "@/db/queries/share-links";
import { canManageGroups } from "@/lib/domain/access";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";

const SlugInput = z.object({ slug: z.string().max(200) });

/** Ends a link for good: page, pictures and preview answer "not found" from now on. Twice is the same as once. */
export async function revokeShareLink(ctx: ServiceContext, input: z.input<typeof SlugInput>): Promise<void> {
	const { slug } = parseInput(SlugInput, input);
	requireAccess(canManageGroups(ctx.actor));
	const link = await findShareLink(ctx.db, slug);
	if (link === null) throw new AppError("not_found", "There is no such share link.");
	await revokeShareLinkRow(ctx.db, slug, ctx.now());
	ctx.log.info({ groupId: link.groupId, weekStart: link.weekStart }, "share link revoked");
}
