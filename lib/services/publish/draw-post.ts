import { findGroup } from "@/db/queries/tracked-groups";
import type { Publication } from "@/lib/domain/publication";
import type { ServiceContext } from "../context";
import { type DrawnRecap, drawRecap } from "../recap/draw-recap";

/** A post's picture and what its file is called. */
export interface DrawnPost extends DrawnRecap {
	readonly fileName: string;
}

/** Draws a post's picture as members see it. Throws like `drawRecap`. */
export async function drawPost(
	ctx: ServiceContext,
	{ groupId, weekStart, locale, theme }: Pick<Publication, "groupId" | "weekStart" | "locale" | "theme">,
): Promise<DrawnPost> {
	const wanted = { groupId, weekStart, locale, theme, format: "chat", audience: "members" } as const;
	const [drawn, group] = await Promise.all([drawRecap(ctx, wanted), findGroup(ctx.db, groupId)]);
	return { ...drawn, fileName: `recap-${group?.slug ?? groupId}-${weekStart}.png` };
}
