import { measureCollected } from "@/lib/services/collect/scheduled/measure-collected";
import { CANCEL_ON } from "../cancel-on";
import { inngest } from "../client";
import { doPiece } from "../do-piece";
import { reactionsRequested } from "../events";
import { jobContext } from "../job-context";
import { ONE_PER_ACCOUNT } from "../one-per-account";

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
		const outcome = await doPiece(step, { job: "poll-reactions", group, piece: "reactions" });
		if (!("counts" in outcome)) return outcome;
		if (outcome.counts.reacted === 0) return outcome.counts;
		const measured = await step.run("measure", async () => measureCollected(await jobContext("poll-reactions"), group));
		return { ...outcome.counts, measured };
	},
);
