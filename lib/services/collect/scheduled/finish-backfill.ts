import { findGroup } from "@/db/queries/tracked-groups";
import { canManageGroups } from "@/lib/domain/access";
import type { ServiceContext } from "../../context";
import { parseInput } from "../../parse-input";
import { requireAccess } from "../../require-access";
import { completeBackfill } from "../live/complete-backfill";
import type { Skipped } from "./collecting-outcome";
import { type CollectingRef, CollectingRefSchema } from "./collecting-ref";

/** Settles what could not be known before all of a group's history was read. Repeating it changes nothing. */
export async function finishBackfill(
	ctx: ServiceContext,
	input: CollectingRef,
): Promise<{ readonly finished: true } | Skipped> {
	const { groupId } = parseInput(CollectingRefSchema, input);
	requireAccess(canManageGroups(ctx.actor));
	const group = await findGroup(ctx.db, groupId);
	if (group === null) return { skipped: "not_collected" };
	// Whether any page had corrections is forgotten between two runs: people's spans are reckoned anew in any case.
	await completeBackfill(ctx, group, true);
	return { finished: true };
}
