import { deleteEndedRuns } from "@/db/queries/job-runs";
import type { JobState } from "@/lib/domain/job-run";
import type { ServiceContext } from "../context";

const DAY_MS = 24 * 60 * 60 * 1_000;
/** What went well is of interest for a week; what did not, until somebody has come around to it. */
const KEPT_DAYS = [
	[["completed"], 7],
	[["failed", "cancelled"], 60],
] as const satisfies readonly (readonly [readonly JobState[], number])[];
/** Short statements: the table is written to all the time. */
const BATCH = 1_000;

/** Removes runs that ended long ago. Returns how many. */
export async function forgetEndedRuns(ctx: Pick<ServiceContext, "db" | "now">): Promise<{ forgotten: number }> {
	let forgotten = 0;
	for (const [states, days] of KEPT_DAYS) {
		const before = new Date(ctx.now().getTime() - days * DAY_MS);
		for (let deleted = BATCH; deleted === BATCH; ) {
			deleted = await deleteEndedRuns(ctx.db, states, before, BATCH);
			forgotten += deleted;
		}
	}
	return { forgotten };
}
