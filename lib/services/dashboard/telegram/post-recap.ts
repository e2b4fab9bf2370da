import type { PublicationCard, PublishRequest } from "@/lib/dashboard/telegram-contract";
import type { ServiceContext } from "../../context";
import { resolveGroup } from "../../groups/resolve-group";
import { claimPublication } from "../../publish/claim-publication";
import { deliverSoon } from "./deliver-soon";

/** Posts a week's recap into its group. The answer tells how far it came; the rest goes on here. Throws like `claimPublication`. */
export async function postRecap(
	ctx: ServiceContext,
	{ ref, week, accountId, ...wanted }: PublishRequest & { readonly ref: string },
): Promise<PublicationCard> {
	const group = await resolveGroup(ctx, { ref });
	const claimed = await claimPublication(ctx, {
		...wanted,
		groupId: group.groupId,
		weekStart: week,
		...(accountId === undefined ? {} : { account: accountId }),
	});
	return deliverSoon(ctx, group, claimed);
}
