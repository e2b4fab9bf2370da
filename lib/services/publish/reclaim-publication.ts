import type { Publication } from "@/lib/domain/publication";
import type { ServiceContext } from "../context";
import { claimPublication } from "./claim-publication";
import { getPublication } from "./get-publication";

/**
 * Claims a post that waits or failed once more, for the same account. One that could not be looked up gets a new random
 * id: the person was asked to look. Throws like `claimPublication`.
 */
export async function reclaimPublication(
	ctx: ServiceContext,
	ref: { readonly publicationId: string },
): Promise<Publication> {
	const post = await getPublication(ctx, ref);
	const { groupId, weekStart, topicId, accountId, locale, theme, state, reasonCode } = post;
	return claimPublication(ctx, {
		...{ groupId, weekStart, locale, theme, account: accountId },
		again: state === "failed" && reasonCode === "unverified",
		...(topicId === null ? {} : { topicId }),
	});
}
