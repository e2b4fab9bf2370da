import { z } from "zod";
import { findGroupSource } from "@/db/queries/group-sources";
import { insertRecapOnce, listFrozenWeeks } from "@/db/queries/recaps";
import { listRollupStates, listWeekRollupsBetween } from "@/db/queries/week-rollups";
import { canManageGroups } from "@/lib/domain/access";
import type { GroupSource } from "@/lib/domain/group-source";
import { isSweptTo } from "@/lib/domain/week-stand";
import type { WeekRollup } from "@/lib/metrics/week-rollup";
import { buildRecap } from "@/lib/recap/build-recap";
import type { PastWeek } from "@/lib/recap/week-history";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { refreshRollups } from "../rollup/refresh-rollups";

const InputSchema = z.object({ groupId: z.number().int().positive() });

const WEEK_MS = 7 * 86_400_000;

/** Rollups read at a time: they carry people and hours, of which only the numbers are kept for later weeks. */
const WEEKS_AT_ONCE = 26;

export interface FreezeResult {
	readonly frozen: number;
	readonly alreadyFrozen: number;
	/** Weeks not fit to freeze, by the reason their numbers give: `week_running`, `gap_in_data`, `not_collected_to_end`, … */
	readonly skipped: Readonly<Record<string, number>>;
}

/**
 * Writes down the recap of every complete week that has none yet, oldest first. Once written a recap never changes;
 * two calls at once write one row. Throws AppError `unauthenticated` or `forbidden`.
 */
export async function freezeDueRecaps(ctx: ServiceContext, input: z.input<typeof InputSchema>): Promise<FreezeResult> {
	const { groupId } = parseInput(InputSchema, input);
	requireAccess(canManageGroups(ctx.actor));
	await refreshRollups(ctx, groupId);
	const already = await listFrozenWeeks(ctx.db, groupId);
	const source = await findGroupSource(ctx.db, { groupId, segment: "current" });
	const counts = { frozen: 0, alreadyFrozen: 0 };
	const skipped: Record<string, number> = {};
	const history: PastWeek[] = [];
	for await (const rollup of iterWeeks(ctx, groupId)) {
		const reason = whyNotYet(rollup, source, ctx.now());
		if (reason !== null) skipped[reason] = (skipped[reason] ?? 0) + 1;
		else if (already.has(rollup.weekStart) || !(await freeze(ctx, groupId, rollup, history))) counts.alreadyFrozen += 1;
		else counts.frozen += 1;
		history.push({ weekStart: rollup.weekStart, metrics: rollup.metrics });
	}
	ctx.log.info({ groupId, ...counts, skipped }, "recaps frozen");
	return { ...counts, skipped };
}

async function* iterWeeks({ db }: ServiceContext, groupId: number): AsyncGenerator<WeekRollup> {
	const states = await listRollupStates(db, groupId);
	for (let at = 0; at < states.length; at += WEEKS_AT_ONCE) {
		const [first, last] = [states[at], states[Math.min(at + WEEKS_AT_ONCE, states.length) - 1]];
		if (first !== undefined && last !== undefined) {
			yield* await listWeekRollupsBetween(db, groupId, first.weekStart, last.weekStart);
		}
	}
}

/**
 * Why a week must not be frozen, or `null`. The clock is asked as well: a rollup remembers the day it was made. A group
 * collected live is asked for news after its week has ended first: its last hours may be missing.
 */
function whyNotYet(rollup: WeekRollup, source: GroupSource | null, now: Date): string | null {
	const end = new Date(rollup.endAt);
	if (end > now) return "week_running";
	const isNewest = now.getTime() - end.getTime() < WEEK_MS;
	if (isNewest && source?.state === "active" && !isSweptTo(source, end)) return "not_collected_to_end";
	return rollup.isComplete ? null : (rollup.metrics.messages.reason ?? "not_complete");
}

async function freeze(
	ctx: ServiceContext,
	groupId: number,
	rollup: WeekRollup,
	history: readonly PastWeek[],
): Promise<boolean> {
	return insertRecapOnce(ctx.db, groupId, { recap: buildRecap({ rollup, history }), frozenAt: ctx.now() });
}
