import { z } from "zod";
import { findLatestWeek, findWeekRollup } from "@/db/queries/week-rollups";
import { canViewGroups } from "@/lib/domain/access";
import { AppError } from "@/lib/errors";
import type { WeekRollup } from "@/lib/metrics/week-rollup";
import { parseTimeZone } from "@/lib/time/time-zone";
import { parseWeek } from "@/lib/time/week";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { refreshRollups, requireCurrent } from "./refresh-rollups";

const InputSchema = z.object({
	groupId: z.number().int().positive(),
	/** Monday of the week; the newest complete one by default. */
	weekStart: z.string().optional(),
});

/**
 * One week's numbers; without `weekStart` those of the newest complete week, or of the newest one when none is.
 * Throws AppError: `invalid` for a day that is not a Monday, `not_found` for a week outside of history, `conflict` while
 * an older version's numbers are measured again.
 */
export async function getWeekRollup(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<WeekRollup> {
	const { groupId, weekStart } = parseInput(InputSchema, input);
	requireAccess(canViewGroups(ctx.actor));
	const asked = weekStart === undefined ? null : parseWeek(weekStart, parseTimeZone("UTC")).start;
	await refreshRollups(ctx, groupId);
	const week = asked ?? (await findLatestWeek(ctx.db, groupId));
	const rollup = week === null ? null : await findWeekRollup(ctx.db, groupId, week);
	if (rollup !== null) {
		requireCurrent(rollup);
		return rollup;
	}
	throw new AppError("not_found", asked === null ? "Nothing was measured yet." : `History has no week of ${asked}.`, {
		hint: asked === null ? "Import an export first." : "Pick a week between the first and the last message.",
		place: { field: "week" },
	});
}
