import { z } from "zod";
import { findPublication } from "@/db/queries/publications";
import { canViewGroups } from "@/lib/domain/access";
import type { Publication } from "@/lib/domain/publication";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";

const InputSchema = z.object({ publicationId: z.string().max(64) });

/** A post and where it stands. Throws AppError `not_found`. */
export async function getPublication(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<Publication> {
	const { publicationId } = parseInput(InputSchema, { publicationId: input.publicationId });
	requireAccess(canViewGroups(ctx.actor));
	const publication = await findPublication(ctx.db, publicationId);
	if (publication === null) throw new AppError("not_found", "There is no such post.");
	return publication;
}
