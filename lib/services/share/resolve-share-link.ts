import { z } from "zod";
import { findShareLink, type ShareLink } from "@/db/queries/share-links";
import { canViewSharedRecap } from "@/lib/domain/access";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";

const SlugInput = z.object({ slug: z.string().max(200) });

/** The live link of a slug, for anybody. An unknown and a revoked one are the same AppError("not_found"). */
export async function resolveShareLink(ctx: ServiceContext, input: z.input<typeof SlugInput>): Promise<ShareLink> {
	const { slug } = parseInput(SlugInput, input);
	const link = await findShareLink(ctx.db, slug);
	if (link === null || !canViewSharedRecap(link).allowed) {
		throw new AppError("not_found", "There is no recap at this address.", {
			hint: "Ask whoever sent it for a new link.",
		});
	}
	return link;
}
