import { collectPiece } from "@/lib/services/collect/scheduled/collect-piece";
import { measureCollected } from "@/lib/services/collect/scheduled/measure-collected";
import { CANCEL_ON } from "../cancel-on";
import { inngest } from "../client";
import { reactionsRequested } from "../events";
import { jobContext } from "../job-context";
import { ONE_PER_ACCOUNT } from "../one-per-account";
import { RESTS_MAX } from "../schedule";
import { throwJobError } from "../throw-job-error";

/** Asks about the reactions of the messages whose turn has come: Telegram does not tell of all of them. */
export const pollReactions = inngest.createFunction(
	{
		id: "poll-reactions",
		name: "Ask about reactions",
		retries: 4,
		triggers: [reactionsRequested],
		concurrency: [ONE_PER_ACCOUNT],
		singleton: { key: "event.data.groupId", mode: "skip" },
		cancelOn: [...CANCEL_ON],
	},
	async ({ event, step }) => {
		const group = event.data;
		for (let rests = 0; rests < RESTS_MAX; rests += 1) {
			const outcome = await step.run(rests === 0 ? "reactions" : `reactions-${rests}`, async () => {
				const ctx = await jobContext("poll-reactions");
				return collectPiece(ctx, { ...group, piece: "reactions" }).catch(throwJobError);
			});
			if ("skipped" in outcome) return outcome;
			if ("counts" in outcome && outcome.counts.reacted === 0) return outcome.counts;
			if ("counts" in outcome) {
				const measured = await step.run("measure", async () =>
					measureCollected(await jobContext("poll-reactions"), group),
				);
				return { ...outcome.counts, measured };
			}
			await step.sleepUntil(`rest-${rests}`, outcome.retryAt);
		}
		return { skipped: "flood_wait" };
	},
);
