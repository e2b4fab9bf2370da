import { listGroupSources, updateGroupSource } from "@/db/queries/group-sources";
import type { CollectingChange, CollectingStatus } from "@/lib/dashboard/telegram-contract";
import { canManageGroups } from "@/lib/domain/access";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../../context";
import { resolveGroup } from "../../groups/resolve-group";
import { requireAccess } from "../../require-access";
import { getCollecting } from "./get-collecting";

/** Pauses a group's live collecting, or goes on with it, also with one that was lost. Throws AppError `not_found`. */
export async function changeCollecting(
	ctx: ServiceContext,
	{ ref, state }: CollectingChange & { readonly ref: string },
): Promise<CollectingStatus> {
	requireAccess(canManageGroups(ctx.actor));
	const { groupId } = await resolveGroup(ctx, { ref });
	const sources = (await listGroupSources(ctx.db)).filter((source) => source.groupId === groupId);
	if (sources.length === 0) {
		throw new AppError("not_found", "This group is not collected live.", {
			hint: "Connect it on the Telegram page or with: shiplog telegram connect.",
		});
	}
	for (const { segment } of sources) {
		await updateGroupSource(ctx.db, { groupId, segment }, { state, stateReason: null }, ctx.now());
	}
	ctx.log.info({ groupId, state }, "collecting changed");
	return getCollecting(ctx, { ref });
}
