import { findGroupSource } from "@/db/queries/group-sources";
import { listTrackedGroups } from "@/db/queries/tracked-groups";
import type { Group } from "@/lib/domain/group";
import type { GroupSource } from "@/lib/domain/group-source";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../../context";
import { connectGroup } from "../../groups/connect-group";
import { matchGroup } from "../../groups/match-group";

export interface CollectedGroup {
	readonly group: Group;
	readonly source: GroupSource;
}

/** Which group, by whatever names it here or in Telegram, and which account is to collect it. */
export interface CollectedRef {
	readonly group: string;
	readonly account?: string | null | undefined;
	readonly signal?: AbortSignal | undefined;
}

/** The collected group a person means; a chat that is not collected yet is connected first. Throws like `connectGroup`. */
export async function findCollected(ctx: ServiceContext, asked: CollectedRef): Promise<CollectedGroup> {
	const tracked = matchGroup(await listTrackedGroups(ctx.db), asked.group);
	const known = tracked === null ? null : await sourceOf(ctx, tracked);
	if (tracked !== null && known !== null) return { group: tracked, source: known };
	const ref = tracked?.idSource === "telegram" ? String(tracked.chatId) : asked.group;
	const { account = null, signal } = asked;
	const group = await connectGroup(ctx, { ref, account, ...(signal === undefined ? {} : { signal }) });
	const source = await sourceOf(ctx, group);
	if (source === null) throw new AppError("conflict", `${group.title} was disconnected just now.`);
	return { group, source };
}

function sourceOf(ctx: ServiceContext, { groupId }: Group): Promise<GroupSource | null> {
	return findGroupSource(ctx.db, { groupId, segment: "current" });
}
