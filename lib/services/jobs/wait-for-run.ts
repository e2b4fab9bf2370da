import { listRunsOfEvents } from "@/db/queries/job-runs";
import { canViewGroups } from "@/lib/domain/access";
import { isEnded, type JobRun } from "@/lib/domain/job-run";
import { AppError } from "@/lib/errors";
import type { ServiceContext } from "../context";
import { requireAccess } from "../require-access";
import { type Clock, systemClock } from "../telegram/clock";

const LOOK_EVERY_MS = 500;
/** Work of which there is one already is left out: nothing ever begins for its event. */
const BEGIN_MS_MAX = 30_000;

export interface WaitForRun {
	readonly eventId: string;
	readonly signal?: AbortSignal;
	/** Whenever the run says something new of itself. */
	readonly onChange?: (run: JobRun) => void;
	readonly clock?: Clock;
}

/**
 * Waits until the run an event started is over, and answers with it. Throws AppError `conflict` when nothing begins, and the signal's
 * reason when it is aborted: the run itself goes on.
 */
export async function waitForRun(
	ctx: ServiceContext,
	{ eventId, signal, onChange, clock = systemClock }: WaitForRun,
): Promise<JobRun> {
	requireAccess(canViewGroups(ctx.actor));
	const since = clock.now();
	for (let told = ""; ; ) {
		const [run] = await listRunsOfEvents(ctx.db, [eventId]);
		if (run !== undefined && JSON.stringify(run) !== told) {
			told = JSON.stringify(run);
			onChange?.(run);
		}
		if (run !== undefined && isEnded(run)) return run;
		if (run === undefined && clock.now() - since > BEGIN_MS_MAX) throw nothingBegan();
		await clock.sleep(LOOK_EVERY_MS, signal);
	}
}

function nothingBegan(): AppError {
	return new AppError("conflict", "Nothing has begun within half a minute.", {
		hint: "The same work may be under way already, or the job server is behind: see shiplog jobs list.",
	});
}
