import { countFailedRuns, countJobRuns, findMostOverdue } from "@/db/queries/job-figures";
import { countUnsent, findOldestUnsent } from "@/db/queries/outbox-events";
import type { JobFigures } from "@/lib/monitoring/job-metrics";
import type { ServiceContext } from "../context";
import { tellRunnerState } from "../jobs/tell-runner-state";

const DAY_MS = 24 * 60 * 60 * 1_000;

/** What the metrics say of jobs: of all processes together, for they share one store. */
export async function readJobFigures(ctx: ServiceContext): Promise<JobFigures> {
	const now = ctx.now();
	const asSystem = { ...ctx, actor: { type: "system", job: "metrics" } } as const;
	const [runs, failedLastDay, eventsWaiting, oldest, overdue, { problem }] = await Promise.all([
		countJobRuns(ctx.db),
		countFailedRuns(ctx.db, new Date(now.getTime() - DAY_MS)),
		countUnsent(ctx.db),
		findOldestUnsent(ctx.db),
		findMostOverdue(ctx.db, now),
		tellRunnerState(asSystem),
	]);
	return {
		runs,
		failedLastDay,
		eventsWaiting,
		eventsLagSeconds: secondsSince(oldest, now),
		queueAgeSeconds: secondsSince(overdue, now),
		isDriven: problem === null,
	};
}

function secondsSince(at: Date | null, now: Date): number {
	return at === null ? 0 : Math.max(0, now.getTime() - at.getTime()) / 1_000;
}
