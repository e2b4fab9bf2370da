import { z } from "zod";
import { findGroup, listTrackedGroups } from "@/db/queries/tracked-groups";
import { canManageGroups } from "@/lib/domain/access";
import type { Group } from "@/lib/domain/group";
import { CLOSE_SKIPS, type CloseSkip, whyNotDue } from "@/lib/domain/week-stand";
import { parseTimeZone } from "@/lib/time/time-zone";
import { addWeeks, type Week, weekOf } from "@/lib/time/week";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import type { ClosingRef } from "./closing-ref";
import { weekStands } from "./week-stands";

/** Groups looked at in one go. */
const GROUPS_AT_ONCE = 100;

const InputSchema = z.object({
	/** Number of the last group looked at; 0 to begin. */
	after: z.number().int().nonnegative().default(0),
	limit: z.number().int().min(1).max(1_000).default(GROUPS_AT_ONCE),
	/** Only this group, wherever it stands. */
	groupId: z.number().int().positive().optional(),
});

/** What a look at some groups found. Plain JSON, so that it can cross the steps of a job. */
export interface DueWeeks {
	readonly groups: number;
	readonly due: readonly ClosingRef[];
	/** Groups whose newest week over is not closed now, by why. */
	readonly skipped: Readonly<Partial<Record<CloseSkip, number>>>;
	/** Where to go on; `null`: all groups were looked at. */
	readonly next: number | null;
}

/**
 * Finds the weeks to close: of each group the newest one that is over on its own clock. Closes nothing itself. Only the
 * newest is ever posted, so a group that was left alone for a month has one week due, not four.
 */
export async function closeDueWeeks(ctx: ServiceContext, input: z.input<typeof InputSchema> = {}): Promise<DueWeeks> {
	const { after, limit, groupId: only } = parseInput(InputSchema, input);
	requireAccess(canManageGroups(ctx.actor));
	const now = ctx.now();
	const ahead = only === undefined ? await groupsAfter(ctx, after) : await theGroup(ctx, only);
	const page = ahead.slice(0, limit);
	const weeks = new Map(page.map((group) => [group.groupId, newestOver(group, now)]));
	const stands = await weekStands(
		ctx,
		Array.from(weeks, ([groupId, week]) => ({ groupId, weekStart: week.start })),
	);
	const due: ClosingRef[] = [];
	const skips: CloseSkip[] = [];
	for (const [groupId, week] of weeks) {
		const stand = stands.get(groupId);
		const skip = stand === undefined ? "no_messages" : whyNotDue(week, stand, now);
		if (skip === null) due.push({ groupId, weekStart: week.start });
		else skips.push(skip);
	}
	const next = ahead.length > limit ? (page.at(-1)?.groupId ?? null) : null;
	return { groups: page.length, due, skipped: countSkips(skips), next };
}

async function groupsAfter({ db }: ServiceContext, after: number): Promise<Group[]> {
	return (await listTrackedGroups(db)).filter(({ groupId }) => groupId > after);
}

async function theGroup({ db }: ServiceContext, groupId: number): Promise<Group[]> {
	const group = await findGroup(db, groupId);
	return group === null ? [] : [group];
}

function newestOver({ zone }: Group, now: Date): Week {
	return addWeeks(weekOf(now, parseTimeZone(zone)), -1);
}

function countSkips(skips: readonly CloseSkip[]): DueWeeks["skipped"] {
	const counts = CLOSE_SKIPS.map((skip) => [skip, skips.filter((one) => one === skip).length] as const);
	return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
