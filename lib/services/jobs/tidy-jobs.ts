import { deleteSentEvents } from "@/db/queries/outbox-events";
import { endSilentRuns } from "@/db/queries/silent-job-runs";
import type { ServiceContext } from "../context";
import { forgetEndedRuns } from "./forget-ended-runs";

/** Longer than any runner remembers an event's id: until then a repeated request is known by its row. */
const SENT_KEPT_MS = 7 * 24 * 60 * 60 * 1_000;
/** A run's last word comes with its end, unless the database was away just then: nothing else would ever say it. */
const SILENT_MS = 5 * 60 * 1_000;

/**
 * Forgets what nobody asks for any more (events handed over, runs that ended long ago), and ends the rows of runs whose last
 * word was lost.
 */
export async function tidyJobs(ctx: Pick<ServiceContext, "db" | "now">): Promise<{ forgotten: number }> {
	const now = ctx.now();
	await deleteSentEvents(ctx.db, new Date(now.getTime() - SENT_KEPT_MS));
	await endSilentRuns(ctx.db, new Date(now.getTime() - SILENT_MS), now);
	return forgetEndedRuns(ctx);
}
