import type { ShareLinkCard, ShareLinkRequest } from "@/lib/dashboard/recap-contract";
import type { ServiceContext } from "../context";
import { resolveGroup } from "../groups/resolve-group";
import { createShareLink } from "../share/create-share-link";
import { toShareLinkCard } from "./share-link-card";

/** Makes a public address of a week's recap. Throws like `createShareLink`. */
export async function shareRecap(
	ctx: ServiceContext,
	{ ref, week, showsNames }: ShareLinkRequest & { readonly ref: string },
): Promise<ShareLinkCard> {
	const { groupId, zone } = await resolveGroup(ctx, { ref });
	return toShareLinkCard(await createShareLink(ctx, { groupId, weekStart: week, showsNames }), zone);
}
