import type { ShareLinkList } from "@/lib/dashboard/recap-contract";
import type { ServiceContext } from "../context";
import { resolveGroup } from "../groups/resolve-group";
import { listShareLinks } from "../share/list-share-links";
import { toShareLinkCard } from "./share-link-card";

/** Working links of a week's recap. */
export async function getShareLinks(
	ctx: ServiceContext,
	{ ref, week }: { readonly ref: string; readonly week: string },
): Promise<ShareLinkList> {
	const { groupId, zone } = await resolveGroup(ctx, { ref });
	const links = await listShareLinks(ctx, { groupId, weekStart: week });
	return { links: links.map((link) => toShareLinkCard(link, zone)) };
}
