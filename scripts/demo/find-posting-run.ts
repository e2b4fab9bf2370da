import { z } from "zod";
import type { JobRun } from "@/lib/domain/job-run";
import type { ServiceContext } from "@/lib/services/context";
import { listRuns } from "@/lib/services/jobs/list-runs";
import { type Clock, systemClock } from "@/lib/services/telegram/clock";

const Posted = z.object({ state: z.literal("sent"), messageId: z.number(), sends: z.number() });
const LOOK_EVERY_MS = 250;
const PATIENCE_MS = 15_000;

/** The run of the job that put a message into a group's chat; it ends a moment after the message is there. `null`: none says so. */
export async function findPostingRun(
	ctx: ServiceContext,
	{ group, messageId }: { readonly group: string; readonly messageId: number },
	clock: Clock = systemClock,
): Promise<JobRun | null> {
	for (const until = clock.now() + PATIENCE_MS; clock.now() < until; await clock.sleep(LOOK_EVERY_MS)) {
		const runs = await listRuns(ctx, { functionIds: ["publish-recap"], states: ["completed"], group, limit: 10 });
		const run = runs.find(({ result }) => Posted.safeParse(result).data?.messageId === messageId);
		if (run !== undefined) return run;
	}
	return null;
}
