import { listGroupSources } from "@/db/queries/group-sources";
import { hasUnfrozenWeeks } from "@/db/queries/week-rollups";
import type { ServiceContext } from "../../context";
import { freezeDueRecaps } from "../../recap/freeze-due-recaps";
import { rollUpDirtyWeeks } from "../../rollup/roll-up-dirty-weeks";
import { isReadOut } from "./lost-source";

export interface MeasuredLive {
	readonly weeksMeasured: number;
	readonly recapsFrozen: number;
}

/**
 * Measures the weeks that live collecting touched and freezes the recaps that are due. While older history is still
 * being read nothing is frozen: who is new and what is a record depends on it.
 */
export async function measureLive(ctx: ServiceContext, groupId: number): Promise<MeasuredLive> {
	const { weeks } = await rollUpDirtyWeeks(ctx, { groupId });
	const sources = (await listGroupSources(ctx.db)).filter((source) => source.groupId === groupId);
	const isWhole = sources.every(isReadOut);
	// Asked every few minutes: a year of rollups is read only when there is something to freeze.
	const isDue = isWhole && (await hasUnfrozenWeeks(ctx.db, groupId));
	const frozen = isDue ? (await freezeDueRecaps(ctx, { groupId })).frozen : 0;
	return { weeksMeasured: weeks, recapsFrozen: frozen };
}
