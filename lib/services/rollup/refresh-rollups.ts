import { hasOutdatedRollups } from "@/db/queries/week-rollups";
import { AppError } from "@/lib/errors";
import { ROLLUP_VERSION, type WeekRollup } from "@/lib/metrics/week-rollup";
import type { ServiceContext } from "../context";
import { requestEvents } from "../jobs/request-events";
import { rollUpDirtyWeeks } from "./roll-up-dirty-weeks";

const HOUR_MS = 3_600_000;

/**
 * Has numbers that an older version of the definitions computed measured again: at once for the machine itself, by a job
 * for people, who must not wait for minutes on a page.
 */
export async function refreshRollups(ctx: ServiceContext, groupId: number): Promise<void> {
	if (!(await hasOutdatedRollups(ctx.db, groupId, ROLLUP_VERSION))) return;
	if (ctx.actor.type === "system") {
		await rollUpDirtyWeeks({ ...ctx, actor: { type: "system", job: "refresh-rollups" } }, { groupId });
		return;
	}
	// One an hour: a job that failed for good is asked for again, and one under way is not.
	const id = `measure:${groupId}:v${ROLLUP_VERSION}:${Math.floor(ctx.now().getTime() / HOUR_MS)}`;
	await requestEvents(ctx, [
		{ id, name: "group/measure.requested", data: { groupId: String(groupId), rebuild: false } },
	]);
}

/** Throws AppError `conflict` for a week whose numbers other definitions computed: they are being measured again. */
export function requireCurrent(rollup: WeekRollup): void {
	if (rollup.version === ROLLUP_VERSION) return;
	throw new AppError("conflict", "This week is being measured again by a newer version of Shiplog.", {
		hint: "Look again in a few minutes.",
	});
}
