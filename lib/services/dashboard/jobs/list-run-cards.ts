import { listTrackedGroups } from "@/db/queries/tracked-groups";
import type { JobRunCard } from "@/lib/dashboard/jobs-contract";
import type { JobRun } from "@/lib/domain/job-run";
import type { ServiceContext } from "../../context";
import { readRunCards } from "./read-run-cards";

/** These runs in words, in the same order. */
export async function listRunCards(ctx: ServiceContext, runs: readonly JobRun[]): Promise<JobRunCard[]> {
	return readRunCards(ctx, runs, runs.length === 0 ? [] : await listTrackedGroups(ctx.db));
}
