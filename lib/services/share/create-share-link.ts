import { randomBytes } from "node:crypto";
import { z } from "zod";
import { insertShareLink, type ShareLink } from "@/db/queries/share-links";
import { canManageGroups } from "@/lib/domain/access";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { getRecap } from "../recap/get-recap";
import { requireAccess } from "../require-access";

/** 144 bits: nobody meets a link by trying. 24 characters of base64url. */
const SLUG_BYTES = 18;

const NewShareLink = z.object({
	groupId: z.number().int().positive(),
	weekStart: z.iso.date(),
	/** Real names on the public page; pseudonyms unless asked for. */
	showsNames: z.boolean().default(false),
});

/** Makes a public, revocable address of a frozen recap. Throws AppError: `conflict` while the week is not over. */
export async function createShareLink(ctx: ServiceContext, input: z.input<typeof NewShareLink>): Promise<ShareLink> {
	const { groupId, weekStart, showsNames } = parseInput(NewShareLink, input);
	requireAccess(canManageGroups(ctx.actor));
	const { recap, frozenAt } = await getRecap(ctx, { groupId, weekStart });
	if (frozenAt === null) {
		throw new AppError("conflict", "This week is not over, so its recap can still change.", {
			hint: "Share it once it is frozen.",
		});
	}
	const link: ShareLink = {
		slug: randomBytes(SLUG_BYTES).toString("base64url"),
		groupId,
		weekStart: recap.weekStart as ShareLink["weekStart"],
		showsNames,
		createdAt: ctx.now(),
		revokedAt: null,
	};
	await insertShareLink(ctx.db, { ...link, createdBy: ctx.actor.type === "user" ? ctx.actor.userId : null });
	ctx.log.info({ groupId, weekStart, showsNames }, "share link created");
	return link;
}
