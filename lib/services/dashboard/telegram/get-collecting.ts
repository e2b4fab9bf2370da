import type { CollectingStatus } from "@/lib/dashboard/telegram-contract";
import type { ServiceContext } from "../../context";
import { resolveGroup } from "../../groups/resolve-group";
import { listCollectingCards } from "./list-collecting-cards";

/** How far a group's live collecting has come; `null` where it is not collected live. Cheap: made to be polled. */
export async function getCollecting(ctx: ServiceContext, { ref }: { readonly ref: string }): Promise<CollectingStatus> {
	const group = await resolveGroup(ctx, { ref });
	const [collecting] = await listCollectingCards(ctx, [group]);
	return { collecting: collecting ?? null };
}
