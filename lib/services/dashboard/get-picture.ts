import type { PictureQuery } from "@/lib/dashboard/recap-contract";
import type { ServiceContext } from "../context";
import { resolveGroup } from "../groups/resolve-group";
import { type DrawnRecap, drawRecap } from "../recap/draw-recap";

/** A week's picture as members see it. Throws like `getRecap`. */
export async function getPicture(
	ctx: ServiceContext,
	{ ref, week, ...variant }: PictureQuery & { readonly ref: string; readonly week: string },
): Promise<DrawnRecap> {
	const { groupId } = await resolveGroup(ctx, { ref });
	return drawRecap(ctx, { groupId, weekStart: week, audience: "members", ...variant });
}
