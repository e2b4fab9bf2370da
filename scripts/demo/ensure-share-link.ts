import type { ServiceContext } from "@/lib/services/context";
import { createShareLink } from "@/lib/services/share/create-share-link";
import { listShareLinks } from "@/lib/services/share/list-share-links";

/** The slug of a live link to this recap: an earlier run's, or a new one. */
export async function ensureShareLink(
	ctx: ServiceContext,
	recap: { groupId: number; weekStart: string },
): Promise<string> {
	const [live] = await listShareLinks(ctx, recap);
	return (live ?? (await createShareLink(ctx, recap))).slug;
}
