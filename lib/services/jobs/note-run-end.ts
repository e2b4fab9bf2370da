import { findJobRun } from "@/db/queries/job-runs";
import { listTrackedGroups } from "@/db/queries/tracked-groups";
import type { JobRun } from "@/lib/domain/job-run";
import type { ServiceContext } from "../context";
import { openNotice } from "../notices/open-notice";
import { failureNotice } from "./failure-notice";
import { recordRun } from "./record-run";

/** A run as the job runner tells of its end. */
export type EndedRun = Pick<JobRun, "runId" | "functionId" | "eventId" | "eventName" | "eventData" | "groupId">;

/** A run was called off: its row says so, whatever a step still under way says later. */
export async function noteCancelledRun(ctx: ServiceContext, run: EndedRun): Promise<void> {
	const ended = { state: "cancelled", error: null, waitingFor: null, waitingUntil: null, endedAt: ctx.now() } as const;
	await recordRun(ctx, { ...run, change: ended });
}

/**
 * A run failed for good: its row says so even where nothing of ours was asked (the runner gave up by itself), owners are
 * told and the log has it once. `error` is told where the run's row has no words of its own.
 */
export async function noteFailedRun(ctx: ServiceContext, run: EndedRun, error: string): Promise<{ reason: string }> {
	const known = await findJobRun(ctx.db, run.runId);
	const reason = known?.error ?? error;
	if (known?.state === "cancelled") return { reason };
	if (known?.state !== "failed" || known.error === null) {
		const ended = { state: "failed", error: reason, waitingFor: null, waitingUntil: null } as const;
		await recordRun(ctx, { ...run, change: { ...ended, endedAt: known?.endedAt ?? ctx.now() } });
	}
	const groups = run.groupId === null ? [] : await listTrackedGroups(ctx.db);
	const group = groups.find(({ groupId }) => groupId === run.groupId) ?? null;
	await openNotice(ctx, failureNotice(run, group, reason, ctx.now()));
	ctx.log.error(
		{ job: run.functionId, runId: run.runId, eventId: run.eventId, group: group?.slug, reason },
		"a job failed",
	);
	return { reason };
}
