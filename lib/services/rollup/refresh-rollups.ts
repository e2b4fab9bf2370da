import { hasOutdatedRollups } from "@/db/queries/week-rollups";
import { ROLLUP_VERSION } from "@/lib/metrics/week-rollup";
import type { ServiceContext } from "../context";
import { rollUpDirtyWeeks } from "./roll-up-dirty-weeks";

/** Measures again, before anybody reads them, numbers that an older version of the definitions computed. */
export async function refreshRollups(ctx: ServiceContext, groupId: number): Promise<void> {
	if (!(await hasOutdatedRollups(ctx.db, groupId, ROLLUP_VERSION))) return;
	await rollUpDirtyWeeks({ ...ctx, actor: { type: "system", job: "refresh-rollups" } }, { groupId });
}
