import { z } from "zod";
import { clearDirtyDays, listDirtyDays } from "@/db/queries/dirty-days";
import { clearDirtyWeek, listDirtyWeeks, withRollupLock } from "@/db/queries/dirty-weeks";
import { storeGroupTotals } from "@/db/queries/group-totals";
import { findGroup } from "@/db/queries/tracked-groups";
import { deleteWeeksOutside, listRollupStates } from "@/db/queries/week-rollups";
import { canManageGroups } from "@/lib/domain/access";
import type { Group } from "@/lib/domain/group";
import { AppError } from "@/lib/errors";
import { addDays, type LocalDate } from "@/lib/time/local-date";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { weeksLeaningOn } from "./leaning-weeks";
import { planWeeks } from "./plan-weeks";
import { type Progress, RollupRun, type RunNotes } from "./rollup-run";
import { type RollupScope, readRollupScope } from "./rollup-scope";

const InputSchema = z.object({ groupId: z.number().int().positive() });

/**
 * Measures every week of a group that needs it, oldest first, each in a transaction of its own: what was noted as
 * changed, and what was never measured or is out of date. Killed at any point, the next call goes on from there.
 * `onProgress` hears weeks done and weeks to do. Returns how many were measured.
 */
export async function rollUpDirtyWeeks(
	ctx: ServiceContext,
	{ onProgress, ...input }: z.input<typeof InputSchema> & { readonly onProgress?: Progress },
): Promise<{ readonly weeks: number }> {
	const { groupId } = parseInput(InputSchema, input);
	requireAccess(canManageGroups(ctx.actor));
	const group = await findGroup(ctx.db, groupId);
	if (group === null) throw new AppError("not_found", `No group has the number ${groupId}.`);
	const startedAt = ctx.now();
	const weeks = await withRollupLock(ctx.db, groupId, () => rollUp(ctx, group, onProgress));
	ctx.log.info({ groupId, weeks, ms: ctx.now().getTime() - startedAt.getTime() }, "weeks rolled up");
	return { weeks };
}

async function rollUp(ctx: ServiceContext, group: Group, onProgress: Progress | undefined): Promise<number> {
	const { db } = ctx;
	// Notes before rows: whatever is noted after this is left for the next run.
	const days = await listDirtyDays(db, group.groupId);
	const weeks = await listDirtyWeeks(db, group.groupId);
	const scope = await readRollupScope(db, group);
	await dropOutside(ctx, scope, { days, weeks });
	const states = await listRollupStates(db, group.groupId);
	const dirty = new Set([...weeks.keys(), ...weeksLeaningOn(days.keys())]);
	const due = planWeeks(scope, states, dirty, ctx.now());
	const carried = new Map(states.map(({ weekStart, carryDigest }) => [weekStart, carryDigest]));
	const measured = await new RollupRun(ctx, scope, { weeks, days, carried }).measure(due, onProgress);
	if (measured > 0) await storeGroupTotals(db, group.groupId);
	return measured;
}

/** History may have become shorter: times were corrected, or the zone changed. */
async function dropOutside(
	{ db }: ServiceContext,
	{ groupId, weeks }: RollupScope,
	notes: Pick<RunNotes, "days" | "weeks">,
): Promise<void> {
	const [first, last] = [weeks[0], weeks.at(-1)];
	if (first === undefined || last === undefined) return;
	await deleteWeeksOutside(db, groupId, first.start, last.start);
	const isOutside = (day: LocalDate) => day < first.start || day > addDays(last.start, 6);
	await clearDirtyDays(db, groupId, new Map(Array.from(notes.days).filter(([day]) => isOutside(day))));
	for (const [start, seen] of notes.weeks) {
		if (isOutside(start)) await clearDirtyWeek(db, groupId, start, seen);
	}
}
