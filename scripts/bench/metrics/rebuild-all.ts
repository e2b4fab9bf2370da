import type { ServiceContext } from "@/lib/services/context";
import { rollUpDirtyWeeks } from "@/lib/services/rollup/roll-up-dirty-weeks";
import { say } from "../say-figures";

const SAY_EVERY = 5;

/** Measures every week of the groups from the second to this one. Answers its seconds. */
export async function rebuildAll(ctx: ServiceContext, groups: number): Promise<number> {
	const startedAt = performance.now();
	for (let groupId = 2; groupId <= groups; groupId += 1) {
		await rollUpDirtyWeeks(ctx, { groupId });
		if (groupId % SAY_EVERY === 0) say(`  ${groupId} of ${groups} groups`);
	}
	return (performance.now() - startedAt) / 1000;
}
