import { measureCollected } from "@/lib/services/collect/scheduled/measure-collected";
import { CANCEL_ON } from "../cancel-on";
import { inngest } from "../client";
import { doPiece } from "../do-piece";
import { membersRequested } from "../events";
import { jobContext } from "../job-context";
import { ONE_PER_ACCOUNT } from "../one-per-account";

/** Reads a group's member list: who is there, who came and who went since the last one. */
export const snapshotMembers = inngest.createFunction(
	{
		id: "snapshot-members",
		name: "Read the member list",
		retries: 4,
		triggers: [membersRequested],
		concurrency: [ONE_PER_ACCOUNT],
		singleton: { key: "event.data.groupId", mode: "skip" },
		cancelOn: [...CANCEL_ON],
	},
	async ({ event, step }) => {
		const group = event.data;
		const outcome = await doPiece(step, { job: "snapshot-members", group, piece: "members" });
		if (!("counts" in outcome)) return outcome;
		const measured = await step.run("measure", async () =>
			measureCollected(await jobContext("snapshot-members"), group),
		);
		return { ...outcome.counts, measured };
	},
);
