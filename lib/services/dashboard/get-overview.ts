import { z } from "zod";
import { listMeasuredWeeks } from "@/db/queries/week-list";
import type { WeekNumbers } from "@/db/queries/week-numbers";
import type { MetricCell, Overview } from "@/lib/dashboard/contract";
import type { Group } from "@/lib/domain/group";
import type { MetricKey } from "@/lib/metrics/metric-key";
import type { WeekRollup } from "@/lib/metrics/week-rollup";
import { headline } from "@/lib/recap/headline";
import { addDays } from "@/lib/time/local-date";
import type { ServiceContext } from "../context";
import { resolveGroup } from "../groups/resolve-group";
import { parseInput } from "../parse-input";
import { getRecapOf } from "../recap/get-recap";
import { getWeekRollup } from "../rollup/get-week-rollup";
import { recallNumbers } from "../rollup/recall-numbers";
import { toBoards } from "./boards";
import { EARLIER_WEEKS, earlierWeeksOf } from "./earlier-weeks-of";
import { toGroupRef } from "./group-ref";
import { toHeat } from "./heat";
import { toStandingCell } from "./metric-cell";
import { listRecapCards } from "./recap-cards";
import { toTrendPoints, trendWeeks } from "./trend-points";
import { toWeekRef } from "./week-ref";

const InputSchema = z.object({
	/** Slug or Telegram id. */
	ref: z.string(),
	/** Monday; the newest complete week by default. */
	week: z.string().optional(),
});

/** The numbers above the fold, in reading order. */
const TILES: readonly MetricKey[] = [
	"active_members",
	"messages",
	"new_voices",
	"reply_rate",
	"regulars",
	"week_retention",
	"net_members",
	"top_share",
];

/** A group's week with the half year around it. Throws AppError: `not_found`, `invalid` for a day that is no Monday. */
export async function getOverview(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<Overview> {
	const { ref, week } = parseInput(InputSchema, input);
	const group = await resolveGroup(ctx, { ref });
	const { groupId } = group;
	const weeks = await listMeasuredWeeks(ctx.db, groupId);
	if (week === undefined && weeks.length === 0) return unmeasured(group);
	const rollup = await getWeekRollup(ctx, week === undefined ? { groupId } : { groupId, weekStart: week });
	const [newest = rollup, oldest = rollup] = [weeks[0], weeks.at(-1)];
	const span = trendWeeks(rollup.weekStart, newest.weekStart);
	const [first = rollup.weekStart, last = rollup.weekStart] = [span[0], span.at(-1)];
	const [rollups, document, recaps] = await Promise.all([
		recallNumbers(ctx.db, groupId, earlier(first, addDays(rollup.weekStart, -7 * EARLIER_WEEKS)), last),
		getRecapOf(ctx, groupId, rollup),
		listRecapCards(ctx, group),
	]);
	return {
		group: toGroupRef(group),
		week: toWeekRef(rollup),
		weeks: weeks.map(toWeekRef),
		story: headline(document.recap.story, "en"),
		tiles: tilesOf(rollup, rollups),
		trend: toTrendPoints(span, rollups, oldest.weekStart),
		heat: toHeat(rollup.heat),
		boards: toBoards(document.recap.people, document.names),
		recaps,
	};
}

function tilesOf(rollup: WeekRollup, rollups: readonly WeekNumbers[]): MetricCell[] {
	const earlier = earlierWeeksOf(rollup.weekStart, rollups);
	return TILES.map((key) =>
		toStandingCell(
			key,
			rollup.metrics[key],
			earlier.map((week) => week?.metrics[key] ?? null),
		),
	);
}

function unmeasured(group: Group): Overview {
	const nothing = { week: null, weeks: [], story: null, tiles: [], trend: [], heat: null, boards: [], recaps: [] };
	return { group: toGroupRef(group), ...nothing };
}

function earlier<T extends string>(a: T, b: T): T {
	return a < b ? a : b;
}
