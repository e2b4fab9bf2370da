import { findGroup } from "@/db/queries/tracked-groups";
import type { JobRunCard } from "@/lib/dashboard/jobs-contract";
import type { ServiceContext } from "../../context";
import { cancelRun } from "../../jobs/cancel-run";
import { toJobRunCard } from "./run-card";

/** Calls a run off, and answers with the run as it leaves. */
export async function cancelRunCard(ctx: ServiceContext, input: { readonly runId: string }): Promise<JobRunCard> {
	const run = await cancelRun(ctx, input);
	const group = run.groupId === null ? null : await findGroup(ctx.db, run.groupId);
	return toJobRunCard(run, { group, isCalledOff: true });
}
