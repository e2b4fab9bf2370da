import type { z } from "zod";
import { canManageGroups } from "@/lib/domain/access";
import { isEnded, type JobRun } from "@/lib/domain/job-run";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../context";
import { parseInput } from "../parse-input";
import { requireAccess } from "../require-access";
import { findRun, RunRef } from "./find-run";
import { requestEvents } from "./request-events";

/** The event that calls a run off: as long as it is known, the run is being called off. */
export function cancelEventId(runId: string): string {
	return `cancel:${runId}`;
}

/**
 * Calls a run off, with the others its event started: at the end of the step it is at, or once somebody drives the jobs
 * again. Twice is like once. Throws AppError `conflict` for a run that is over.
 */
export async function cancelRun(ctx: ServiceContext, input: z.input<typeof RunRef>): Promise<JobRun> {
	const { runId } = parseInput(RunRef, input);
	requireAccess(canManageGroups(ctx.actor));
	const run = await findRun(ctx, { runId });
	if (run.state === "cancelled") return run;
	if (isEnded(run)) throw new AppError("conflict", "This run is over already.");
	const { eventId } = run;
	if (eventId === "") throw new AppError("conflict", "This run cannot be called off: nothing says what started it.");
	await requestEvents(ctx, [{ id: cancelEventId(runId), name: "job/cancel.requested", data: { eventId } }]);
	ctx.log.info({ runId, job: run.functionId }, "a job is called off");
	return run;
}
