import { z } from "zod";
import { listWeekCohorts } from "@/db/queries/week-cohorts";
import { findLatestWeek } from "@/db/queries/week-rollups";
import type { CohortMatrix } from "@/lib/dashboard/numbers-contract";
import { canViewGroups } from "@/lib/domain/access";
import { formatShortWeekRange } from "@/lib/format/date";
import { cohortMatrix, overallRow } from "@/lib/metrics/people/cohort-matrix";
import { addDays } from "@/lib/time/local-date";
import { parseTimeZone } from "@/lib/time/time-zone";
import { parseWeek } from "@/lib/time/week";
import type { ServiceContext } from "../context";
import { resolveGroup } from "../groups/resolve-group";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { refreshRollups } from "../rollup/refresh-rollups";
import { toGroupRef } from "./group-ref";

const InputSchema = z.object({
	/** Slug or Telegram id. */
	ref: z.string(),
	/** Monday of the newest week looked at; the newest complete one by default. */
	week: z.string().optional(),
});

/** Half a year. */
const MATRIX_WEEKS = 26;

/** Who of each week's newcomers came back, over the half year that ends with a week. Throws AppError: `not_found`, `invalid`. */
export async function getCohorts(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<CohortMatrix> {
	const { ref, week } = parseInput(InputSchema, input);
	requireAccess(canViewGroups(ctx.actor));
	const asked = week === undefined ? null : parseWeek(week, parseTimeZone("UTC")).start;
	const group = await resolveGroup(ctx, { ref });
	const { groupId } = group;
	await refreshRollups(ctx, groupId);
	const last = asked ?? (await findLatestWeek(ctx.db, groupId));
	if (last === null) return { group: toGroupRef(group), week: null, rows: [], overall: [] };
	const weeks = await listWeekCohorts(ctx.db, groupId, addDays(last, -7 * (MATRIX_WEEKS - 1)), last);
	const rows = cohortMatrix(weeks);
	return {
		group: toGroupRef(group),
		week: last,
		rows: rows
			.map((row) => ({ ...row, label: formatShortWeekRange(row.weekStart, "en"), squares: [...row.squares] }))
			.reverse(),
		overall: overallRow(rows),
	};
}
