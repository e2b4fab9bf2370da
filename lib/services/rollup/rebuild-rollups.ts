import { z } from "zod";
import { listDirtyWeeks, markWeeksDirty } from "@/db/queries/dirty-weeks";
import { listMeasuredWeeks } from "@/db/queries/week-list";
import { canManageGroups } from "@/lib/domain/access";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { rollUpDirtyWeeks } from "./roll-up-dirty-weeks";
import type { Progress } from "./rollup-run";

const InputSchema = z.object({ groupId: z.number().int().positive() });

/** Every note of a rebuild bears this token, so that one that was killed is known again; others are random and larger. */
const REBUILD_TOKEN = 1;

export interface RebuiltRollups {
	/** Weeks measured by this call. */
	readonly weeks: number;
	/** An earlier rebuild had been broken off: this one went on where it stopped. */
	readonly resumed: boolean;
}

/**
 * Measures every week of a group again from its raw rows, with all its days. Until a week's turn comes its old numbers
 * stay. Killed at any point, the next call does the rest only. `onProgress` hears weeks done and weeks to do.
 */
export async function rebuildRollups(
	ctx: ServiceContext,
	{ onProgress, ...input }: z.input<typeof InputSchema> & { readonly onProgress?: Progress },
): Promise<RebuiltRollups> {
	const { groupId } = parseInput(InputSchema, input);
	requireAccess(canManageGroups(ctx.actor));
	const noted = await listDirtyWeeks(ctx.db, groupId);
	const resumed = [...noted.values()].some((tokens) => tokens.includes(REBUILD_TOKEN));
	if (!resumed) {
		const measured = await listMeasuredWeeks(ctx.db, groupId);
		const weeks = measured.map(({ weekStart }) => weekStart);
		await markWeeksDirty(ctx.db, groupId, weeks, REBUILD_TOKEN);
	}
	const { weeks } = await rollUpDirtyWeeks(ctx, { groupId, ...(onProgress === undefined ? {} : { onProgress }) });
	return { weeks, resumed };
}
