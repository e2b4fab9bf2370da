import { findGroup } from "@/db/queries/tracked-groups";
import { canManageGroups } from "@/lib/domain/access";
import type { ServiceContext } from "../../context";
import { parseInput } from "../../parse-input";
import { requireAccess } from "../../require-access";
import { type MeasuredLive, measureLive } from "../live/measure-live";
import type { Skipped } from "./collecting-outcome";
import { type CollectingRef, CollectingRefSchema } from "./collecting-ref";

/** Measures what collecting changed, and freezes the recaps that are due once nothing older is still to be read. */
export async function measureCollected(ctx: ServiceContext, input: CollectingRef): Promise<MeasuredLive | Skipped> {
	const { groupId } = parseInput(CollectingRefSchema, input);
	requireAccess(canManageGroups(ctx.actor));
	if ((await findGroup(ctx.db, groupId)) === null) return { skipped: "not_collected" };
	return measureLive(ctx, groupId);
}
