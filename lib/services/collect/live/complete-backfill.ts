import { findSourcePart, reachCollectedPart } from "@/db/queries/collected-parts";
import { findHeldHistory } from "@/db/queries/held-history";
import { clearTopicsBefore, dropInferredOrigins, findForumSince } from "@/db/queries/live-topics";
import { recomputeMemberSpans } from "@/db/queries/members";
import { inTransaction } from "@/db/transaction";
import type { Group } from "@/lib/domain/group";
import { parseTimeZone } from "@/lib/time/time-zone";
import type { ServiceContext } from "../../context";
import { markDays } from "../mark-days";
import { livePartKey } from "./live-part";

/** Settles what could not be known before all of a group's history was read. Repeating it changes nothing. */
export async function completeBackfill(ctx: ServiceContext, group: Group, hasCorrections: boolean): Promise<void> {
	const { db } = ctx;
	const { groupId } = group;
	await joinSegments(ctx, group);
	const forumSince = await findForumSince(db, groupId);
	await inTransaction(db, async (tx) => {
		let changed = await dropInferredOrigins(tx, groupId);
		if (forumSince !== null) changed += await clearTopicsBefore(tx, groupId, forumSince);
		const held = changed === 0 ? null : await findHeldHistory(tx, groupId);
		const week = { groupId, zone: parseTimeZone(group.zone) };
		if (held !== null) await markDays(tx, week, held.firstAt, held.lastAt);
	});
	if (hasCorrections) await recomputeMemberSpans(db, groupId);
}

/** A basic group ends the moment the supergroup begins: what lies between their rows is known to be silence. */
async function joinSegments({ db }: ServiceContext, { groupId }: Group): Promise<void> {
	const current = await findSourcePart(db, livePartKey(groupId, "current"));
	if (current !== null) await reachCollectedPart(db, livePartKey(groupId, "migrated"), current.firstAt);
}
