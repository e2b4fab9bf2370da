import { listKnownEvents } from "@/db/queries/outbox-events";
import type { JobRunCard } from "@/lib/dashboard/jobs-contract";
import type { Group } from "@/lib/domain/group";
import { isEnded, type JobRun } from "@/lib/domain/job-run";
import type { ServiceContext } from "../../context";
import { cancelEventId } from "../../jobs/cancel-run";
import { toJobRunCard } from "./run-card";

/** Runs as cards, with the group each is about and whether it is being called off. */
export async function readRunCards(
	ctx: ServiceContext,
	runs: readonly JobRun[],
	groups: readonly Group[],
): Promise<JobRunCard[]> {
	const open = runs.filter((run) => !isEnded(run)).map(({ runId }) => cancelEventId(runId));
	const calledOff = await listKnownEvents(ctx.db, open);
	return runs.map((run) =>
		toJobRunCard(run, {
			group: groups.find(({ groupId }) => groupId === run.groupId) ?? null,
			isCalledOff: calledOff.has(cancelEventId(run.runId)),
		}),
	);
}
