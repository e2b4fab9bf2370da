import { findGroup } from "@/db/queries/tracked-groups";
import type { PublicationCard } from "@/lib/dashboard/telegram-contract";
import { canPublish } from "@/lib/domain/access";
import type { Group } from "@/lib/domain/group";
import type { Publication } from "@/lib/domain/publication";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../../context";
import { deletePublication } from "../../publish/delete-publication";
import { getPublication } from "../../publish/get-publication";
import { reclaimPublication } from "../../publish/reclaim-publication";
import { requireAccess } from "../../require-access";
import { deliverSoon } from "./deliver-soon";
import { readPostSurroundings } from "./post-surroundings";
import { toPublicationCard } from "./publication-card";

interface PostRef {
	readonly publicationId: string;
}

/** Takes a post back. Throws like `deletePublication`. */
export async function deletePost(ctx: ServiceContext, ref: PostRef): Promise<PublicationCard> {
	const deleted = await deletePublication(ctx, ref);
	return toPublicationCard(deleted, await readPostSurroundings(ctx, await groupOf(ctx, deleted)));
}

/** Tries a post that waits or failed once more. Throws like `claimPublication`. */
export async function retryPost(ctx: ServiceContext, ref: PostRef): Promise<PublicationCard> {
	requireAccess(canPublish(ctx.actor));
	const group = await groupOf(ctx, await getPublication(ctx, ref));
	return deliverSoon(ctx, group, await reclaimPublication(ctx, ref));
}

async function groupOf(ctx: ServiceContext, { groupId }: Publication): Promise<Group> {
	const group = await findGroup(ctx.db, groupId);
	if (group === null) throw new AppError("not_found", "The post's group is gone.");
	return group;
}
