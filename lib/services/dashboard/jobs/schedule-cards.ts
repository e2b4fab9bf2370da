import type { ScheduleCard } from "@/lib/dashboard/jobs-contract";
import type { JobRun } from "@/lib/domain/job-run";
import { JOB_SCHEDULES } from "@/lib/domain/job-schedule";
import { jobLabel } from "../../jobs/job-label";
import { nextTick } from "../../jobs/next-tick";
import { describeResult } from "./describe-result";

/** Functions that come round by the clock. */
export const SCHEDULED_JOBS: readonly string[] = Object.values(JOB_SCHEDULES).map(({ functionId }) => functionId);

/** What comes round by the clock, and what its last run found. `lastRuns`: newest first. */
export function toScheduleCards(lastRuns: readonly JobRun[], now: Date): ScheduleCard[] {
	return Object.values(JOB_SCHEDULES).map(({ functionId, cron, rhythm }) => {
		const last = lastRuns.find((run) => run.functionId === functionId && run.endedAt !== null);
		return {
			functionId,
			label: jobLabel(functionId),
			rhythm,
			nextAt: nextTick(cron, now)?.toISOString() ?? null,
			last: last === undefined ? null : (last.error ?? describeResult(last.result)),
			lastAt: last?.endedAt?.toISOString() ?? null,
		};
	});
}
