import { collectPiece } from "@/lib/services/collect/scheduled/collect-piece";
import { measureCollected } from "@/lib/services/collect/scheduled/measure-collected";
import { CANCEL_ON } from "../cancel-on";
import { inngest } from "../client";
import { membersRequested } from "../events";
import { jobContext } from "../job-context";
import { ONE_PER_ACCOUNT } from "../one-per-account";
import { RESTS_MAX } from "../schedule";
import { throwJobError } from "../throw-job-error";

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
		for (let rests = 0; rests < RESTS_MAX; rests += 1) {
			const outcome = await step.run(rests === 0 ? "members" : `members-${rests}`, async () => {
				const ctx = await jobContext("snapshot-members");
				return collectPiece(ctx, { ...group, piece: "members" }).catch(throwJobError);
			});
			if ("skipped" in outcome) return outcome;
			if ("counts" in outcome) {
				const measured = await step.run("measure", async () =>
					measureCollected(await jobContext("snapshot-members"), group),
				);
				return { ...outcome.counts, measured };
			}
			await step.sleepUntil(`rest-${rests}`, outcome.retryAt);
		}
		return { skipped: "flood_wait" };
	},
);
