import { z } from "zod";
import { listMeasuredWeeks } from "@/db/queries/week-list";
import type { NumbersPage } from "@/lib/dashboard/numbers-contract";
import { canViewGroups } from "@/lib/domain/access";
import { AppError } from "@/lib/errors";
import { addDays } from "@/lib/time/local-date";
import type { ServiceContext } from "../context";
import { resolveGroup } from "../groups/resolve-group";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { recallNumbers } from "../rollup/recall-numbers";
import { refreshRollups } from "../rollup/refresh-rollups";
import { EARLIER_WEEKS, earlierWeeksOf } from "./earlier-weeks-of";
import { toGroupRef } from "./group-ref";
import { toStandingCell } from "./metric-cell";
import { METRIC_SECTIONS } from "./metric-sections";
import { toWeekRef } from "./week-ref";

const InputSchema = z.object({
	/** Slug or Telegram id. */
	ref: z.string(),
	/** Monday; the newest complete week by default. */
	week: z.string().optional(),
});

/** Every number of a week by section, each beside the half year before. Throws AppError: `not_found`. */
export async function getNumbers(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<NumbersPage> {
	const { ref, week } = parseInput(InputSchema, input);
	requireAccess(canViewGroups(ctx.actor));
	const group = await resolveGroup(ctx, { ref });
	const { groupId } = group;
	await refreshRollups(ctx, groupId);
	const weeks = await listMeasuredWeeks(ctx.db, groupId);
	const current =
		week === undefined
			? (weeks.find(({ isComplete }) => isComplete) ?? weeks[0])
			: weeks.find(({ weekStart }) => weekStart === week);
	if (current === undefined && week !== undefined) {
		throw new AppError("not_found", `History has no week of ${week}.`, {
			hint: "Pick the Monday of a week between the first and the last message.",
			place: { field: "week" },
		});
	}
	const page = { group: toGroupRef(group), weeks: weeks.map(toWeekRef) };
	if (current === undefined) return { ...page, week: null, sections: [] };
	const { weekStart } = current;
	const numbers = await recallNumbers(ctx.db, groupId, addDays(weekStart, -7 * EARLIER_WEEKS), weekStart);
	const earlier = earlierWeeksOf(weekStart, numbers);
	const own = numbers.find((one) => one.weekStart === weekStart);
	const sections = METRIC_SECTIONS.map(({ title, keys }) => ({
		title,
		metrics: keys.flatMap((key) => {
			const before = earlier.map((one) => one?.metrics[key] ?? null);
			return own === undefined ? [] : [toStandingCell(key, own.metrics[key], before)];
		}),
	}));
	return { ...page, week: toWeekRef(current), sections };
}
